import { Temporal } from 'temporal-polyfill'
import { threeMonthsAfter } from '../calendar/three-months.ts'
import { addWorkingDays, nextWorkingDay, previousWorkingDay } from '../calendar/working-days.ts'
import { atLocal, localDate } from '../calendar/zone.ts'
import type { MeetingState } from '../meeting/meeting.ts'
import type { Cycle } from './cycle.ts'
import { deadlinesFor, type DeadlineRule, type MeetingToFollow } from './deadlines.ts'

export const reminderSubjects = [
  'follow-up-prepare',
  'agenda-due',
  'agenda-late',
  'agenda-escalated',
  'meeting-soon',
  'plan-due',
  'plan-late',
  'plan-escalated',
  'next-meeting-propose',
  'next-meeting-prepare',
  'next-meeting-alarm',
  'next-meeting-escalated',
] as const
export type ReminderSubject = (typeof reminderSubjects)[number]
/** `leaders`: whoever leads in the municipality, when the coordinator has been told and nothing has happened. */
export type ReminderAudience = 'coordinator' | 'team' | 'leaders'
export type Reminder = { subject: ReminderSubject; due: Temporal.Instant; audience: ReminderAudience }

type Day = Temporal.PlainDate
type Rule = {
  subject: ReminderSubject
  to: ReminderAudience
  on: (meeting: Day) => Day
  at?: string
  /** Absent: whatever the cycle (O-41). */
  cycles?: readonly Cycle[]
  /** Of a follow-up meeting alone. */
  follows?: true
}

const morning = '09:00'
const days = (count: number) => (day: Day) => previousWorkingDay(day.add({ days: count }))
const beforeNext = (count: number) => (day: Day) =>
  previousWorkingDay(threeMonthsAfter(day).subtract({ days: count }))
/** Working days after a deadline that was not met. */
const after = (rule: DeadlineRule, count: number) => (day: Day) =>
  addWorkingDays(deadlinesFor({ start: atLocal(day, morning) }).find((one) => one.rule === rule)!.due, count)
const earlier = (a: Day, b: Day) => (Temporal.PlainDate.compare(a, b) < 0 ? a : b)
const proposed: readonly Cycle[] = ['propose']
const followed: readonly Cycle[] = ['propose', 'alarm']

/**
 * Every reminder round a network meeting, in order of time (architecture, "Times of reminders"; 3.5): on working days, 9:00 local unless said.
 * What is not done is said to the coordinator again, and then to the leaders.
 */
const rules: readonly Rule[] = [
  { subject: 'follow-up-prepare', to: 'team', on: days(-28), follows: true },
  { subject: 'agenda-due', to: 'coordinator', on: days(-10) },
  { subject: 'agenda-late', to: 'coordinator', on: days(-7), at: '12:00' },
  // Two working days late, and before the meeting in any case.
  { subject: 'agenda-escalated', to: 'leaders', on: (day) => earlier(after('T-12', 2)(day), days(-1)(day)) },
  { subject: 'meeting-soon', to: 'team', on: days(-1) },
  { subject: 'plan-due', to: 'coordinator', on: days(5) },
  { subject: 'plan-late', to: 'coordinator', on: (day) => nextWorkingDay(day.add({ days: 8 })) },
  { subject: 'plan-escalated', to: 'leaders', on: after('T-13', 5) },
  { subject: 'next-meeting-propose', to: 'coordinator', on: beforeNext(56), cycles: proposed },
  { subject: 'next-meeting-prepare', to: 'team', on: beforeNext(28), cycles: proposed },
  {
    subject: 'next-meeting-alarm',
    to: 'coordinator',
    on: (day) => nextWorkingDay(threeMonthsAfter(day).add({ days: 1 })),
    cycles: followed,
  },
  { subject: 'next-meeting-escalated', to: 'leaders', on: after('T-14', 6), cycles: followed },
]

/** What whoever leads is told. */
export const leaderSubjects: readonly ReminderSubject[] = rules
  .filter(({ to }) => to === 'leaders')
  .map(({ subject }) => subject)

export function remindersFor({ start, cycle = 'propose', follows = false }: MeetingToFollow): Reminder[] {
  const day = localDate(start)
  return rules
    .filter((rule) => (rule.cycles ?? [cycle]).includes(cycle) && (!rule.follows || follows))
    .map(({ subject, to, on, at }) => ({ subject, due: atLocal(on(day), at ?? morning), audience: to }))
}

/** Which deadline a reminder speaks of. */
export function deadlineOf(subject: Exclude<ReminderSubject, 'meeting-soon'>): DeadlineRule {
  if (subject === 'follow-up-prepare') return 'DF-01'
  if (subject.startsWith('agenda')) return 'T-12'
  return subject.startsWith('plan') ? 'T-13' : 'T-14'
}

export type ReminderFacts = {
  agendaSent: boolean
  planSent: boolean
  nextMeetingBooked: boolean
  /** Both meetings before a follow-up meeting have been held. */
  prepared: boolean
  /** Of the step that the course stands in now (O-41): what it is not asked for there is not asked for any more. */
  cycle: Cycle
  meetingState: MeetingState
  /** The meeting has begun: nothing is prepared for it any more. */
  begun: boolean
}

const belongsTo = (subject: ReminderSubject, cycle: Cycle): boolean =>
  rules.some((rule) => rule.subject === subject && (rule.cycles ?? [cycle]).includes(cycle))

/** What of it is said in no course that is followed up like that. */
export const subjectsOutside = (cycle: Cycle): readonly ReminderSubject[] =>
  reminderSubjects.filter((subject) => !belongsTo(subject, cycle))

/** Quiet when the work is done, when the meeting is gone, and when it is too late to do anything about it. */
export function isStillWanted(subject: ReminderSubject, facts: ReminderFacts): boolean {
  if (facts.meetingState !== 'booked' || !belongsTo(subject, facts.cycle)) return false
  switch (subject) {
    case 'follow-up-prepare':
      return !facts.prepared && !facts.begun
    case 'agenda-due':
    case 'agenda-late':
    case 'agenda-escalated':
      return !facts.agendaSent && !facts.begun
    case 'plan-due':
    case 'plan-late':
    case 'plan-escalated':
      return !facts.planSent
    case 'next-meeting-propose':
    case 'next-meeting-prepare':
    case 'next-meeting-alarm':
    case 'next-meeting-escalated':
      return !facts.nextMeetingBooked
    case 'meeting-soon':
      return !facts.begun
  }
}
