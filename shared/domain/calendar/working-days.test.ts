import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { threeMonthsAfter } from './three-months.ts'
import { addWorkingDays, isWorkingDay, nextWorkingDay, previousWorkingDay } from './working-days.ts'
import { atLocal, localDate, zone } from './zone.ts'

const dates = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => Temporal.PlainDate.from('2020-01-01').add({ days }))
const day = (text: string) => Temporal.PlainDate.from(text)

test('T-39: a date that is no working day moves to the one before it', () => {
  expect(String(previousWorkingDay(day('2026-04-06')))).toBe('2026-04-01') // Easter Monday, past Good Friday and Maundy Thursday
  expect(String(previousWorkingDay(day('2026-03-11')))).toBe('2026-03-11')
})

test('the working days on either side enclose the date, with none between', () => {
  fc.assert(
    fc.property(dates, (date) => {
      const [before, after] = [previousWorkingDay(date), nextWorkingDay(date)]
      expect(isWorkingDay(before) && isWorkingDay(after)).toBe(true)
      for (
        let between = before.add({ days: 1 });
        Temporal.PlainDate.compare(between, after) < 0;
        between = between.add({ days: 1 })
      )
        expect(isWorkingDay(between)).toBe(isWorkingDay(date) && between.equals(date))
    }),
  )
})

test('adding working days there and back again returns to a working day', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: 1, max: 40 }), (date, count) => {
      const start = nextWorkingDay(date)
      expect(addWorkingDays(addWorkingDays(start, count), -count).equals(start)).toBe(true)
    }),
  )
})

test('3.5: three months later is the same day, clipped at the end of the month', () => {
  expect(String(threeMonthsAfter(day('2026-03-18')))).toBe('2026-06-18')
  expect(String(threeMonthsAfter(day('2026-11-30')))).toBe('2027-02-28')
})

test('local time is Danish time on both sides of the clock change', () => {
  expect(atLocal(day('2026-03-27'), '09:00').toString()).toBe('2026-03-27T08:00:00Z')
  expect(atLocal(day('2026-03-30'), '09:00').toString()).toBe('2026-03-30T07:00:00Z')
  fc.assert(
    fc.property(dates, (date) => {
      expect(localDate(atLocal(date, '09:00')).equals(date)).toBe(true)
      expect(atLocal(date, '09:00').toZonedDateTimeISO(zone).hour).toBe(9)
    }),
  )
})
