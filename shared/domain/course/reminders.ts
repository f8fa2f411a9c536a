import { Temporal } from 'temporal-polyfill'
import { threeMonthsAfter } from '../calendar/three-months.ts'
import { nextWorkingDay, previousWorkingDay } from '../calendar/working-days.ts'
import { atLocal, localDate } from '../calendar/zone.ts'
import type { MeetingState } from '../meeting/meeting.ts'

export const reminderSubjects = [
  'agenda-due',
  'agenda-late',
  'meeting-soon',
  'plan-due',
  'plan-late',
  'next-meeting-propose',
  'next-meeting-prepare',
  'next-meeting-alarm',
] as const
export type ReminderSubject = (typeof reminderSubjects)[number]
export type Reminder = { subject: ReminderSubject; due: Temporal.Instant; audience: 'coordinator' | 'team' }

const morning = '09:00'

/** The reminders round one network meeting, in order of time (architecture, "Times of reminders"): working days, 9:00 local unless said. */
export function remindersFor({ start }: { start: Temporal.Instant; end: Temporal.Instant }): Reminder[] {
  const day = localDate(start)
  const next = threeMonthsAfter(day)
  const before = (date: Temporal.PlainDate) => previousWorkingDay(date)
  const all: [ReminderSubject, Temporal.PlainDate, string, Reminder['audience']][] = [
    ['agenda-due', before(day.subtract({ days: 10 })), morning, 'coordinator'],
    ['agenda-late', before(day.subtract({ days: 7 })), '12:00', 'coordinator'],
    ['meeting-soon', before(day.subtract({ days: 1 })), morning, 'team'],
    ['plan-due', before(day.add({ days: 5 })), morning, 'coordinator'],
    ['plan-late', nextWorkingDay(day.add({ days: 8 })), morning, 'coordinator'],
    ['next-meeting-propose', before(next.subtract({ days: 56 })), morning, 'coordinator'],
    ['next-meeting-prepare', before(next.subtract({ days: 28 })), morning, 'team'],
    ['next-meeting-alarm', nextWorkingDay(next.add({ days: 1 })), morning, 'coordinator'],
  ]
  return all.map(([subject, date, time, audience]) => ({ subject, due: atLocal(date, time), audience }))
}

export type ReminderFacts = {
  agendaSent: boolean
  planSent: boolean
  nextMeetingBooked: boolean
  meetingState: MeetingState
}

/** Quiet when the work is done, and when the meeting is gone. */
export function isStillWanted(subject: ReminderSubject, facts: ReminderFacts): boolean {
  if (facts.meetingState !== 'booked') return false
  switch (subject) {
    case 'agenda-due':
    case 'agenda-late':
      return !facts.agendaSent
    case 'plan-due':
    case 'plan-late':
      return !facts.planSent
    case 'next-meeting-propose':
    case 'next-meeting-prepare':
    case 'next-meeting-alarm':
      return !facts.nextMeetingBooked
    case 'meeting-soon':
      return true
  }
}
