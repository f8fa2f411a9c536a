import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { atLocal } from '#shared/domain/calendar/zone.ts'
import {
  formatAge,
  formatDate,
  formatDay,
  formatDue,
  formatFullDate,
  formatMeetingTime,
  formatTime,
} from './format.ts'

const day = Temporal.PlainDate.from('2026-03-18')
const nine = atLocal(day, '09:00')

test('dates and times as people write them', () => {
  expect(formatDate(day, 'da')).toBe('onsdag 18. marts')
  expect(formatDate(day, 'da', Temporal.PlainDate.from('2025-12-01'))).toBe('onsdag 18. marts 2026')
  expect(formatDay(day, 'da')).toBe('18. marts 2026')
  expect(formatFullDate(day, 'da')).toBe('onsdag 18. marts 2026')
  expect(formatFullDate(day, 'en')).toBe('Wednesday 18 March 2026')
  expect(formatTime(nine, 'da')).toBe('kl. 9.00')
  expect(formatMeetingTime(nine, nine.add({ hours: 2 }), 'da')).toBe('onsdag 18. marts kl. 9.00–11.00')
  expect(formatMeetingTime(nine, nine.add({ hours: 2 }), 'en')).toBe('Wednesday 18 March 09:00–11:00')
  expect([formatAge(8, 'da'), formatAge(1, 'en')]).toEqual(['8 år', '1 year'])
})

test.for([
  ['2026-03-18', 'i dag', 'today'],
  ['2026-03-19', 'i morgen', 'tomorrow'],
  ['2026-03-24', 'om 6 dage', 'in 6 days'],
  ['2026-03-17', '1 dag over tiden', '1 day overdue'],
  ['2026-03-15', '3 dage over tiden', '3 days overdue'],
] as const)('a deadline on %s is %s', ([due, da, en]) => {
  expect([
    formatDue(Temporal.PlainDate.from(due), day, 'da'),
    formatDue(Temporal.PlainDate.from(due), day, 'en'),
  ]).toEqual([da, en])
})
