import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isWorkingDay } from '../calendar/working-days.ts'
import { localDate, zone } from '../calendar/zone.ts'
import { erasureSubjects } from './erasure-notices.ts'
import {
  comeTogether,
  isOverdue,
  keepsWorkingHours,
  lineSubjects,
  mayBeLine,
  nextSensible,
  sensibleBefore,
  urgencyOf,
  weekOf,
} from './gathering.ts'
import { reminderSubjects } from './reminders.ts'

const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant()
const shown = (instant: Temporal.Instant) =>
  instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
const moments = fc
  .integer({ min: 0, max: 10 * 365 * 24 * 60 })
  .map((minutes) => Temporal.Instant.from('2026-01-01T00:00:00Z').add({ minutes }))

test.for([
  ['2026-03-18T09:00', '2026-03-18T09:00'],
  ['2026-03-18T17:59', '2026-03-18T17:59'],
  ['2026-03-18T18:00', '2026-03-19T09:00'],
  ['2026-03-18T02:00', '2026-03-18T09:00'],
  // A Friday evening, and the night in which the clock is put forward.
  ['2026-03-27T20:00', '2026-03-30T09:00'],
  ['2026-03-29T01:30', '2026-03-30T09:00'],
  // Maundy Thursday to Easter Monday.
  ['2026-04-01T18:30', '2026-04-07T09:00'],
] as const)('what is held up until %s comes %s', ([from, to]) => {
  expect(shown(nextSensible(at(from)))).toBe(to)
})

test.for([
  // The service is back in the evening before a meeting at nine, at night, and when everybody sleeps.
  ['2026-03-18T19:30', '2026-03-19T09:00', '2026-03-18T19:30'],
  ['2026-03-19T03:00', '2026-03-19T09:00', '2026-03-19T07:00'],
  ['2026-03-18T23:00', '2026-03-19T09:00', '2026-03-19T07:00'],
  ['2026-03-19T03:00', '2026-03-19T06:30', '2026-03-19T03:00'],
  // A meeting at one can be told of in the morning.
  ['2026-03-18T19:30', '2026-03-19T13:00', '2026-03-19T09:00'],
  ['2026-03-18T12:00', '2026-03-19T09:00', '2026-03-18T12:00'],
] as const)('what is found %s of a meeting %s comes %s', ([now, begins, comes]) => {
  expect(shown(sensibleBefore(at(now), at(begins)))).toBe(comes)
})

test.for([
  ['2026-03-18T12:00', '2026-03-16T09:00', '2026-03-23T09:00'],
  // Easter Monday is no working day: that week is gathered on the Tuesday.
  ['2026-04-06T12:00', '2026-04-07T09:00', '2026-04-13T09:00'],
  ['2026-03-29T12:00', '2026-03-23T09:00', '2026-03-30T09:00'],
] as const)('the week of %s is gathered %s', ([now, from, until]) => {
  const week = weekOf(at(now))
  expect([shown(week.from), shown(week.until)]).toEqual([from, until])
})

test('whenever it is: never in the past, on a working day, between 7 and 18, and a moment that may be used is used', () => {
  fc.assert(
    fc.property(moments, (now) => {
      const next = nextSensible(now)
      expect(Temporal.Instant.compare(next, now)).toBeGreaterThanOrEqual(0)
      expect(isWorkingDay(localDate(next))).toBe(true)
      const { hour } = next.toZonedDateTimeISO(zone)
      expect(hour >= 7 && hour < 18).toBe(true)
      expect(nextSensible(next).equals(next)).toBe(true)
    }),
  )
})

test('weeks follow each other without a gap, each begins on a working day at 9:00, whatever the clock is put to', () => {
  fc.assert(
    fc.property(moments, (now) => {
      const { from, until } = weekOf(now)
      expect(shown(from).slice(11)).toBe('09:00')
      expect(isWorkingDay(localDate(from))).toBe(true)
      expect(weekOf(from).from.equals(from)).toBe(true)
      expect(weekOf(until).from.equals(until)).toBe(true)
    }),
  )
})

test('what is held up for a day is overdue; up to three of it still come one by one', () => {
  const due = at('2026-03-18T09:00')
  expect(isOverdue(due, due.add({ hours: 23 }))).toBe(false)
  expect(isOverdue(due, due.add({ hours: 24 }))).toBe(true)
  expect([1, 3, 4, 40].map(comeTogether)).toEqual([false, false, true, true])
})

test('what a date asks for keeps working hours; what somebody has just done is told at once', () => {
  const keeping = [
    'agenda-due',
    'agreements-due',
    'agreements-late',
    'debrief-due',
    'journal-due',
    'meeting-soon',
    'erasure-soon',
    'consent-ending',
  ]
  expect(keeping.filter((subject) => !keepsWorkingHours(subject))).toEqual([])
  const atOnce = [
    'meeting-booked',
    'meeting-cancelled',
    'meeting-moved',
    'leak-found',
    'glass-broken',
    'consent',
  ]
  expect(atOnce.filter(keepsWorkingHours)).toEqual([])
})

test('every reminder has its urgency: what is late comes before what is due, and that before what is only told', () => {
  expect([...reminderSubjects, ...erasureSubjects].filter((subject) => !mayBeLine(subject))).toEqual([])
  expect(new Set(lineSubjects).size).toBe(lineSubjects.length)
  const of = ['meeting-soon', 'plan-late', 'plan-due', 'meeting-booked'].map(urgencyOf)
  expect(of).toEqual(of.toSorted((a, b) => a - b))
})
