import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { remindersFor } from '#shared/domain/course/reminders.ts'
import { remindersToCome } from './meeting-booked.ts'

const at = (instant: string) => Temporal.Instant.from(instant)
const meeting = { start: at('2026-03-18T08:00:00Z'), end: at('2026-03-18T10:00:00Z') }
const subjects = (now: string) =>
  remindersToCome({ ...meeting, now: at(now) }).map((reminder) => reminder.subject)

test('booked in good time, every reminder lies ahead', () => {
  expect(remindersToCome({ ...meeting, now: at('2026-02-01T08:00:00Z') })).toEqual(remindersFor(meeting))
})

test('booked five days before, the agenda is late at once; the first word about it is skipped', () => {
  expect(subjects('2026-03-13T08:00:00Z').slice(0, 3)).toEqual(['agenda-late', 'meeting-soon', 'plan-due'])
})

test('a meeting that was held three weeks ago: its plan is late, and nothing is said of its agenda', () => {
  expect(subjects('2026-04-08T08:00:00Z')).toEqual([
    'plan-late',
    'next-meeting-propose',
    'next-meeting-prepare',
    'next-meeting-alarm',
    'next-meeting-escalated',
  ])
})

test('whenever it is stored: no subject twice, nothing due in the past, what lies ahead unchanged', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200, max: 200 }), fc.integer({ min: 0, max: 86_399 }), (days, seconds) => {
      const now = meeting.start.add({ hours: days * 24 }).add({ seconds })
      const coming = remindersToCome({ ...meeting, now })
      expect(new Set(coming.map((reminder) => reminder.subject)).size).toBe(coming.length)
      expect(coming.every((reminder) => Temporal.Instant.compare(reminder.due, now) > 0)).toBe(true)
      const ahead = remindersFor(meeting).filter(
        (reminder) => Temporal.Instant.compare(reminder.due, now) > 0,
      )
      expect(coming).toEqual(expect.arrayContaining(ahead))
      expect(coming.length - ahead.length).toBeLessThanOrEqual(2)
    }),
  )
})
