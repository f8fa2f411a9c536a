import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isDayOff } from '../calendar/working-days.ts'
import { groups, type Rhythm } from './groups.ts'
import { firstDayFault, mayMeetOn, meetsAgainBy, seriesDays, seriesUntil } from './series-days.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const { rhythm: everyEight } = groups.ambassadorGroup
const { rhythm: monthly } = groups.coordinationGroup
const held = (rhythm: Rhythm, first: string) =>
  seriesDays(rhythm, day(first)).map((one) => one.held.toString())

test('T-29: every eight weeks for a year on the same weekday; on Ascension Day nobody meets', () => {
  expect(held(everyEight, '2026-03-19')).toEqual([
    '2026-03-19',
    // Thursday 14 May 2026 is Ascension Day.
    '2026-05-15',
    '2026-07-09',
    '2026-09-03',
    '2026-10-29',
    // Thursday 24 December: Christmas Eve, two holidays of which one is on Saturday, and Sunday.
    '2026-12-28',
    '2027-02-18',
  ])
})

test('T-33: once a month on the same weekday of the month, the fifth one being the last', () => {
  expect(held(monthly, '2026-03-09').slice(0, 4)).toEqual([
    '2026-03-09',
    '2026-04-13',
    '2026-05-11',
    '2026-06-08',
  ])
  expect(held(monthly, '2026-03-30').slice(0, 4)).toEqual([
    '2026-03-30',
    '2026-04-27',
    // The last Monday of May 2026 is Whit Monday.
    '2026-05-26',
    '2026-06-29',
  ])
  // The second Monday of March 2027 is the 8th: within the year.
  expect(held(monthly, '2026-03-09').at(-1)).toBe('2027-03-08')
})

test('a group that met is to meet again a rhythm later', () => {
  expect(meetsAgainBy(everyEight, day('2026-03-19')).toString()).toBe('2026-05-14')
  expect(meetsAgainBy(monthly, day('2026-01-31')).toString()).toBe('2026-02-28')
})

test('a series begins on a working day after today and within a year', () => {
  const today = day('2026-03-02')
  const fault = (text: string) => firstDayFault(day(text), today)
  expect([fault('2026-03-02'), fault('2026-03-03'), fault('2027-03-02'), fault('2027-03-03')]).toEqual([
    'group-day-past',
    null,
    null,
    'group-day-far',
  ])
  expect([fault('2026-03-07'), fault('2026-04-06'), fault('2026-12-24')]).toEqual([
    'group-day-off',
    'group-day-off',
    'group-day-off',
  ])
})

const firsts = fc
  .integer({ min: 0, max: 6000 })
  .map((days) => day('2024-01-01').add({ days }))
  .filter(mayMeetOn)

test.each([
  ['every eight weeks', everyEight],
  ['every month', monthly],
])('%s: no meeting on a day off, none closer than a working week, none moved past a week', (_, rhythm) => {
  fc.assert(
    fc.property(firsts, (first) => {
      const days = seriesDays(rhythm, first)
      expect(days[0]!.held.equals(first)).toBe(true)
      for (const [n, one] of days.entries()) {
        expect(one.held.dayOfWeek).toBeLessThanOrEqual(5)
        expect(isDayOff(one.held)).toBe(false)
        expect(one.planned.until(one.held).days).toBeLessThan(7)
        expect(Temporal.PlainDate.compare(one.planned, seriesUntil(first))).toBeLessThanOrEqual(0)
        const earlier = days[n - 1]?.held ?? one.held.subtract({ weeks: 1 })
        expect(earlier.until(one.held).days).toBeGreaterThanOrEqual(7)
      }
    }),
  )
})

test('every month: one meeting in each month, on the same weekday', () => {
  fc.assert(
    fc.property(firsts, (first) => {
      const planned = seriesDays(monthly, first).map((one) => one.planned)
      expect(new Set(planned.map(({ dayOfWeek }) => dayOfWeek)).size).toBe(1)
      const months = planned.map((one) => one.toPlainYearMonth().toString())
      expect(new Set(months).size).toBe(planned.length)
      expect(planned.length).toBeGreaterThanOrEqual(11)
    }),
  )
})
