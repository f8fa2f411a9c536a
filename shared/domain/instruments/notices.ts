import { Temporal } from 'temporal-polyfill'
import { addWorkingDays, nextWorkingDay } from '../calendar/working-days.ts'
import type { SlotDue } from './due.ts'

export const instrumentSubjects = ['instruments-due', 'instruments-late', 'instruments-escalated'] as const
export type InstrumentSubject = (typeof instrumentSubjects)[number]
/** `day`: on which the last of those was due that it speaks for. */
export type InstrumentNotice = {
  subject: InstrumentSubject
  to: 'team' | 'coordinator' | 'leaders'
  day: Temporal.PlainDate
}
/** A card that has come, and on which day. */
export type Came = { subject: string; day: Temporal.PlainDate; on: Temporal.PlainDate }

/** `after`: the card before it, which nothing has been done about for five working days. */
type Rule = Omit<InstrumentNotice, 'day'> & { after: InstrumentSubject | null }

/** Told on the day, to her again when it has not been done, and then to whoever leads: without the instrument's name (5.2). */
const rules: readonly Rule[] = [
  { subject: 'instruments-due', to: 'team', after: null },
  { subject: 'instruments-late', to: 'coordinator', after: 'instruments-due' },
  { subject: 'instruments-escalated', to: 'leaders', after: 'instruments-late' },
]
const patience = 5

/**
 * What today says of the instruments (DB-7): of several days the last one speaks for all. Nobody is told of what somebody before him was
 * not told of: an instrument that was due long ago when it was first looked at begins with the team.
 */
export function instrumentNotices(
  slots: readonly SlotDue[],
  came: readonly Came[],
  today: Temporal.PlainDate,
): InstrumentNotice[] {
  const days = [...new Set(slots.flatMap(({ due }) => due ?? []))]
    .toSorted()
    .map((day) => Temporal.PlainDate.from(day))
  return rules.flatMap(({ subject, to, after }) => {
    const day = days.findLast((one) =>
      after === null
        ? isBy(nextWorkingDay(one), today)
        : came.some(
            (card) =>
              card.subject === after && isBy(one, card.day) && isBy(addWorkingDays(card.on, patience), today),
          ),
    )
    return day ? [{ subject, to, day }] : []
  })
}

const isBy = (day: Temporal.PlainDate, other: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(day, other) <= 0
