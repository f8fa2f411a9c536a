import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { isWorkingDay } from '../calendar/working-days.ts'
import { atLocal, localDate, zone } from '../calendar/zone.ts'
import cases from '../cases/T-12-T-13-T-14-meeting-times.json' with { type: 'json' }
import { cycleOf } from './cycle.ts'
import type { ModelId } from './model-ids.ts'
import { deadlinesFor, deadlineState } from './deadlines.ts'
import { checklistFor, mainItems } from './playbook.ts'
import { isStillWanted, remindersFor, reminderSubjects, subjectsOutside } from './reminders.ts'

const starts = fc
  .integer({ min: 0, max: 4000 })
  .map((days) => atLocal(Temporal.PlainDate.from('2026-01-01').add({ days }), '09:00'))
const local = (instant: Temporal.Instant) =>
  instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })

describe.for(cases)('a meeting at $meeting', ({ meeting, deadlines, checklist, reminders }) => {
  const start = Temporal.PlainDateTime.from(meeting).toZonedDateTime(zone).toInstant()
  test('has its deadlines', () => {
    expect(Object.fromEntries(deadlinesFor({ start }).map(({ rule, due }) => [rule, String(due)]))).toEqual(
      deadlines,
    )
  })
  test('has its drejebog', () => {
    const due = new Map(
      checklistFor(start).map((entry) => [entry.item as string, entry.due && String(entry.due)]),
    )
    for (const [item, date] of Object.entries(checklist)) expect([item, due.get(item)]).toEqual([item, date])
  })
  test('has its reminders', () => {
    expect(
      Object.fromEntries(remindersFor({ start }).map(({ subject, due }) => [subject, local(due)])),
    ).toEqual(reminders)
  })
})

test('there are thirteen items and four sub-items in the drejebog (3.1)', () => {
  expect(mainItems).toHaveLength(13)
  expect(checklistFor(atLocal(Temporal.PlainDate.from('2026-03-18'), '09:00'))).toHaveLength(17)
})

test('reminders come on working days at 9:00, the late agenda at 12:00, in order of time, once each', () => {
  fc.assert(
    fc.property(starts, (start) => {
      const reminders = remindersFor({ start, follows: true })
      expect(reminders.map((reminder) => reminder.subject)).toEqual([...reminderSubjects])
      for (const { subject, due } of reminders) {
        expect(isWorkingDay(localDate(due))).toBe(true)
        expect(due.toZonedDateTimeISO(zone).hour).toBe(subject === 'agenda-late' ? 12 : 9)
      }
      const times = reminders.map((reminder) => reminder.due.epochMilliseconds)
      expect(times.toSorted((a, b) => a - b)).toEqual(times)
    }),
  )
})

test('a deadline holds through its day, and within a week it is soon', () => {
  const due = Temporal.PlainDate.from('2026-03-18')
  const state = (today: string) => deadlineState(due, Temporal.PlainDate.from(today), false)
  expect([state('2026-03-10'), state('2026-03-11'), state('2026-03-18'), state('2026-03-19')]).toEqual([
    'upcoming',
    'soon',
    'soon',
    'overdue',
  ])
  expect(deadlineState(due, Temporal.PlainDate.from('2026-05-01'), true)).toBe('done')
})

test('nothing is reminded of a meeting that is not booked, nor of work that is done, nor of what came before it once it has begun', () => {
  const open = {
    agendaSent: false,
    planSent: false,
    nextMeetingBooked: false,
    prepared: false,
    begun: false,
    cycle: 'propose',
    meetingState: 'booked',
  } as const
  const done = { ...open, agendaSent: true, planSent: true, nextMeetingBooked: true, prepared: true }
  for (const subject of reminderSubjects) {
    expect(isStillWanted(subject, open)).toBe(true)
    expect(isStillWanted(subject, { ...open, meetingState: 'cancelled' })).toBe(false)
    expect(isStillWanted(subject, done)).toBe(subject === 'meeting-soon')
    expect(isStillWanted(subject, { ...open, begun: true })).toBe(/^(plan|next-meeting)/.test(subject))
  }
})

test('O-41: the next meeting is proposed in A, B and the middle of C, only missed in D, and not asked for where C begins and ends', () => {
  const start = atLocal(Temporal.PlainDate.from('2026-03-18'), '09:00')
  const said = (modelId: ModelId, phaseId: string) =>
    remindersFor({ start, cycle: cycleOf({ modelId, phaseId }) })
      .map(({ subject }) => subject)
      .filter((subject) => subject.startsWith('next-meeting'))
  const whole = reminderSubjects.filter((subject) => subject.startsWith('next-meeting'))
  expect(said('familiens-fremtid', 'P-A4')).toEqual(whole)
  expect(said('en-familie-en-indgang', 'P-B7')).toEqual(whole)
  for (const phase of ['P-C2', 'P-C3', 'P-C4'])
    expect(said('koordinerende-familiekonsulent', phase)).toEqual(whole)
  expect(said('koordinerende-familiekonsulent', 'P-C1')).toEqual([])
  expect(said('koordinerende-familiekonsulent', 'P-C5')).toEqual([])
  // T-31: nobody is pressed for a date, but a family without a follow-up meeting is seen.
  expect(said('faelles-familier', 'P-D8')).toEqual(['next-meeting-alarm', 'next-meeting-escalated'])
  // The same of what was asked for before it came there.
  for (const cycle of ['propose', 'alarm', 'none'] as const) {
    const asked = remindersFor({ start, cycle, follows: true }).map(({ subject }) => subject)
    expect([...asked, ...subjectsOutside(cycle)].toSorted()).toEqual([...reminderSubjects].toSorted())
    const facts = {
      agendaSent: false,
      planSent: false,
      nextMeetingBooked: false,
      prepared: false,
      begun: false,
    }
    for (const subject of reminderSubjects)
      expect(isStillWanted(subject, { ...facts, meetingState: 'booked', cycle })).toBe(
        asked.includes(subject),
      )
  }
  expect(deadlinesFor({ start, cycle: 'none' }).map(({ rule }) => rule)).toEqual(['T-12', 'T-13'])
})

test('DF-01 … DF-04: a follow-up meeting brings four tasks with the dates of D-07, D-09, D-10 and D-12, wherever it lies', () => {
  fc.assert(
    fc.property(starts, (start) => {
      const tasks = deadlinesFor({ start, follows: true }).filter(({ rule }) => rule.startsWith('DF-'))
      const due = new Map(checklistFor(start).map((entry) => [entry.item as string, entry.due]))
      expect(tasks.map(({ rule, due: day }) => [rule, String(day)])).toEqual([
        ['DF-01', String(due.get('D-07'))],
        ['DF-02', String(due.get('D-09'))],
        ['DF-03', String(due.get('D-10'))],
        ['DF-04', String(due.get('D-12'))],
      ])
      expect(deadlinesFor({ start }).some(({ rule }) => rule.startsWith('DF-'))).toBe(false)
    }),
  )
})
