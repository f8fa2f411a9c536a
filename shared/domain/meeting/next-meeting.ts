import { Temporal } from 'temporal-polyfill'
import { threeMonthsAfter } from '../calendar/three-months.ts'
import { noticeDays } from './rules.ts'

/** Three weeks: enough for some days on which all can come, and near enough to the rhythm (O-41). */
const windowDays = 21

/**
 * The days in which the next network meeting is looked for: the three weeks up to three months after the one before it (T-14), but never before
 * an agenda can go out (T-12). `target` is the day that is best: three months after, so that the rhythm is kept, and the first where that is past.
 */
export function nextMeetingDays(last: Temporal.PlainDate, today: Temporal.PlainDate) {
  const due = threeMonthsAfter(last)
  const from = later(due.subtract({ days: windowDays }), today.add({ days: noticeDays }))
  return { from, until: from.add({ days: windowDays }), target: later(from, due) }
}

const later = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(one, other) > 0 ? one : other
