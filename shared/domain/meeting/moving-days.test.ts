import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { movingDays } from './moving-days.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const days = (meeting: string, today: string) =>
  Object.values(movingDays(day(meeting), day(today))).map((date) => date.toString())

test('a new time is looked for from a week before the meeting to three weeks after it', () => {
  expect(days('2026-05-12', '2026-04-01')).toEqual(['2026-05-05', '2026-06-02'])
})
test('it is never today, and there are always days to choose from', () => {
  expect(days('2026-05-12', '2026-05-11')).toEqual(['2026-05-12', '2026-06-02'])
  expect(days('2026-05-12', '2026-05-12')).toEqual(['2026-05-13', '2026-06-02'])
})
