import { expect, test } from 'vitest'
import { hoursOf } from './working-hours.ts'

const hours = {
  daysOfWeek: ['monday' as const, 'thursday' as const],
  startTime: '08:30:00.0000000',
  endTime: '15:00:00.0000000',
}

test('hours are read on the clock that the mailbox tells them by', () => {
  const days = [{ days: [1, 4], start: '08:30', end: '15:00' }]
  expect(hoursOf({ ...hours, timeZone: { name: 'Romance Standard Time' } })).toEqual({
    zone: 'Europe/Copenhagen',
    hours: days,
  })
  expect(hoursOf({ ...hours, timeZone: { name: 'Europe/Copenhagen' } })?.zone).toBe('Europe/Copenhagen')
})

test('hours on a clock that nobody knows are no hours', () => {
  expect(hoursOf({ ...hours, timeZone: { name: 'Customized Time Zone' } })).toBeNull()
  expect(hoursOf({ ...hours, timeZone: { name: 'Atlantis/Capital' } })).toBeNull()
  expect(hoursOf({ ...hours, daysOfWeek: [], timeZone: { name: 'UTC' } })).toBeNull()
  expect(hoursOf(undefined)).toBeNull()
})
