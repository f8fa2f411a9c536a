import { Temporal } from 'temporal-polyfill'
import { isWorkingDay, nextWorkingDay } from '../calendar/working-days.ts'
import { atLocal, localDate, zone } from '../calendar/zone.ts'
import { instrumentSubjects } from '../instruments/notices.ts'
import { agreementSubjects } from '../plan/agreement-notices.ts'
import type { ErasureSubject } from './erasure-notices.ts'
import { stepTaskSubjects, type StepTaskSubject } from './step-tasks.ts'
import { reminderSubjects, type ReminderSubject } from './reminders.ts'

/** What a date asks for, and nobody's act: it comes in working hours, whatever held it up. */
export const workingHoursSubjects = [
  ...reminderSubjects,
  ...agreementSubjects,
  ...instrumentSubjects,
  ...stepTaskSubjects,
  'debrief-due',
  'journal-due',
  'erasure-soon',
  'consent-ending',
] as const
type LineSubject =
  | ReminderSubject
  | ErasureSubject
  | StepTaskSubject
  | 'meeting-booked'
  | 'meeting-cancelled'
  | 'absence'
  | 'plan-published'
  | 'consent-ending'
/**
 * What may stand as a line among others when much is overdue, the most urgent first: what happens at once, what is late, what is due, what
 * is good to know. What must be answered on its own card is not here.
 */
export const lineSubjects = [
  'meeting-cancelled',
  'meeting-soon',
  'absence',
  'agenda-escalated',
  'plan-escalated',
  'next-meeting-escalated',
  'step-task-escalated',
  'journalising-escalated',
  'agenda-late',
  'plan-late',
  'next-meeting-alarm',
  'journalising-missing',
  'consent-ending',
  'erasure-soon',
  'agenda-due',
  'plan-due',
  'closing-contact-due',
  'first-follow-up-due',
  'follow-up-prepare',
  'next-meeting-prepare',
  'next-meeting-propose',
  'meeting-booked',
  'plan-published',
] as const satisfies readonly LineSubject[]
/** What she may have on Monday for the whole week. What is late, or brings its own choice, comes when it comes. */
export const weeklySubjects = [
  'agenda-due',
  'plan-due',
  'consent-ending',
  'erasure-soon',
  'journalising-missing',
] as const satisfies readonly LineSubject[]

const opens = 7
const closes = 18
const asleep = 22
const morning = '09:00'
/** Longer ago than this, a card was held up by something: nobody waits a day for a card by plan. */
const overdueHours = 24
/** So many that were held up still come one by one; more come together. */
const mostSingly = 3
/** Room enough for a coordinator's courses (T-34), and far below what Teams takes. What is more waits for the next card. */
export const mostTogether = 30

export const keepsWorkingHours = (subject: string): boolean =>
  workingHoursSubjects.some((one) => one === subject)
export const mayBeLine = (subject: string): boolean => lineSubjects.some((one) => one === subject)
export const isWeeklySubject = (subject: string): boolean => weeklySubjects.some((one) => one === subject)
/** The smaller, the more urgent. */
export const urgencyOf = (subject: string): number => lineSubjects.findIndex((one) => one === subject)

export const overdueBefore = (now: Temporal.Instant): Temporal.Instant =>
  now.subtract({ hours: overdueHours })
export const isOverdue = (due: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(due, overdueBefore(now)) <= 0

/** @param count how many are overdue to the same people, this one included */
export const comeTogether = (count: number): boolean => count > mostSingly

/** The first moment from `now` on at which a reminder may come: on a working day, in working hours, in Denmark. */
export function nextSensible(now: Temporal.Instant): Temporal.Instant {
  const local = now.toZonedDateTimeISO(zone)
  const day = local.toPlainDate()
  if (isWorkingDay(day) && local.hour < closes) return local.hour >= opens ? now : atLocal(day, morning)
  return atLocal(nextWorkingDay(day.add({ days: 1 })), morning)
}

/**
 * What is of use only before `begins` and would otherwise come when that is over: the same evening, or as soon as people are up; at the
 * worst now.
 */
export function sensibleBefore(now: Temporal.Instant, begins: Temporal.Instant): Temporal.Instant {
  const inTime = (moment: Temporal.Instant) => Temporal.Instant.compare(moment, begins) < 0
  const sensible = nextSensible(now)
  if (inTime(sensible)) return sensible
  const local = now.toZonedDateTimeISO(zone)
  if (local.hour >= opens && local.hour < asleep) return now
  const day = local.toPlainDate().add({ days: local.hour < opens ? 0 : 1 })
  const up = atLocal(day, '07:00')
  return inTime(up) ? up : now
}

/** When the week in which `now` lies is gathered, and the next one: Monday at 9:00, or the first working day after it. */
export function weekOf(now: Temporal.Instant): { from: Temporal.Instant; until: Temporal.Instant } {
  const day = localDate(now)
  const monday = day.subtract({ days: day.dayOfWeek - 1 })
  const gathered = (start: Temporal.PlainDate) => atLocal(nextWorkingDay(start), morning)
  return { from: gathered(monday), until: gathered(monday.add({ weeks: 1 })) }
}
