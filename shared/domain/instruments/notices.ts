import { Temporal } from 'temporal-polyfill'
import { addWorkingDays, nextWorkingDay } from '../calendar/working-days.ts'
import type { SlotDue } from './due.ts'

export const instrumentSubjects = ['instruments-due', 'instruments-late', 'instruments-escalated'] as const
export type InstrumentSubject = (typeof instrumentSubjects)[number]
/** `day`: on which the earliest of them was due. */
export type InstrumentNotice = {
  subject: InstrumentSubject
  to: 'team' | 'coordinator' | 'leaders'
  day: Temporal.PlainDate
}

type Rule = Omit<InstrumentNotice, 'day'> & { workingDaysAfter: number }

/** Told on the day, to her again when it has not been done, and then to whoever leads: without the instrument's name (5.2). */
const rules: readonly Rule[] = [
  { subject: 'instruments-due', to: 'team', workingDaysAfter: 0 },
  { subject: 'instruments-late', to: 'coordinator', workingDaysAfter: 5 },
  { subject: 'instruments-escalated', to: 'leaders', workingDaysAfter: 10 },
]

/** What today says of the instruments (DB-7): of several days the last one speaks for all, so that whoever was away gets one card. */
export function instrumentNotices(slots: readonly SlotDue[], today: Temporal.PlainDate): InstrumentNotice[] {
  const days = [...new Set(slots.flatMap(({ due }) => due ?? []))]
    .toSorted()
    .map((day) => Temporal.PlainDate.from(day))
  return rules.flatMap(({ subject, to, workingDaysAfter }) => {
    const told = (day: Temporal.PlainDate) =>
      workingDaysAfter === 0 ? nextWorkingDay(day) : addWorkingDays(day, workingDaysAfter)
    const day = days.findLast((one) => Temporal.PlainDate.compare(told(one), today) <= 0)
    return day ? [{ subject, to, day }] : []
  })
}
