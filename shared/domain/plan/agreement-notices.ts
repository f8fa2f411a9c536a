import { Temporal } from 'temporal-polyfill'
import { nextWorkingDay, previousWorkingDay } from '../calendar/working-days.ts'
import type { Agreement } from './plan.ts'

export const agreementSubjects = ['agreements-due', 'agreements-late'] as const
export type AgreementSubject = (typeof agreementSubjects)[number]
/** `day`: the deadline that it is about. */
export type AgreementNotice = { subject: AgreementSubject; day: Temporal.PlainDate }

/** Time enough to do what was promised. */
const daysBefore = 2

/** Open, and to be done by that day: those that are late are among them. */
export function openUntil<One extends Pick<Agreement, 'done' | 'deadline'>>(
  agreements: readonly One[],
  day: Temporal.PlainDate,
): One[] {
  const iso = day.toString()
  return agreements.filter(({ done, deadline }) => !done && deadline !== '' && deadline <= iso)
}

/**
 * What today says of a plan's agreements (DB-7): two days before a deadline, on a working day, and on the first working day after it.
 * Of several deadlines the last one speaks for all, so that whoever was away gets one card and not ten.
 */
export function agreementNotices(
  agreements: readonly Agreement[],
  today: Temporal.PlainDate,
): AgreementNotice[] {
  const open = agreements.filter(({ done, deadline }) => !done && deadline !== '')
  const days = [...new Set(open.map(({ deadline }) => deadline))]
    .toSorted()
    .map((day) => Temporal.PlainDate.from(day))
  const due = days.findLast(
    (day) => isBy(previousWorkingDay(day.subtract({ days: daysBefore })), today) && isBy(today, day),
  )
  const late = days.findLast((day) => isBy(nextWorkingDay(day.add({ days: 1 })), today))
  return [
    ...(due ? [{ subject: 'agreements-due' as const, day: due }] : []),
    ...(late ? [{ subject: 'agreements-late' as const, day: late }] : []),
  ]
}

const isBy = (day: Temporal.PlainDate, other: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(day, other) <= 0
