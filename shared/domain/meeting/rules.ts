import { Temporal } from 'temporal-polyfill'
import { threeMonthsAfter } from '../calendar/three-months.ts'
import { localDate } from '../calendar/zone.ts'
import type { Cycle } from '../course/cycle.ts'
import { isFollowed, type MeetingType } from './meeting-types.ts'
import type { Search } from './slot.ts'

/** The agenda goes out a week before, and somebody must have a day to write it (T-12). */
export const noticeDays = 8

type Held = { type: MeetingType; state: string; start: Temporal.Instant }

/**
 * The first and the last day that the rules like for a meeting: a meeting that is followed is called a week ahead (T-12), and, where the course
 * has the three-month cycle (O-41), no later than three months after the one before it (T-14). Other meetings have no such days.
 */
export function rulesFor(
  type: MeetingType,
  meetings: readonly Held[],
  cycle: Cycle,
  today: Temporal.PlainDate,
): Search['rules'] {
  if (!isFollowed({ type })) return { earliest: null, latest: null }
  const [last] = meetings
    .filter((one) => isFollowed(one) && one.state === 'booked')
    .map(({ start }) => localDate(start))
    .toSorted((a, b) => Temporal.PlainDate.compare(b, a))
  return {
    earliest: today.add({ days: noticeDays }),
    latest: last && cycle === 'propose' ? threeMonthsAfter(last) : null,
  }
}
