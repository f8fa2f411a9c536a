import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { schoolHolidayOn } from './school-holidays.ts'

test.for([
  ['2026-02-08', null],
  ['2026-02-09', 'winter'],
  ['2026-02-15', 'winter'],
  ['2026-03-27', null],
  ['2026-03-28', 'easter'],
  ['2026-04-06', 'easter'],
  ['2026-04-07', null],
  ['2026-05-15', 'ascension'],
  ['2026-06-26', null],
  ['2026-06-27', 'summer'],
  ['2026-08-09', 'summer'],
  ['2026-08-10', null],
  ['2026-10-12', 'autumn'],
  ['2026-10-19', null],
  ['2026-12-18', null],
  ['2026-12-19', 'christmas'],
  ['2027-01-03', 'christmas'],
  ['2027-01-04', null],
] as const)('%s: %s', ([date, holiday]) => {
  expect(schoolHolidayOn(Temporal.PlainDate.from(date))).toBe(holiday)
})
