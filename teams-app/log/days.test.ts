import { expect, test } from 'vitest'
import { daysOf } from './days.ts'
import type { LogLine } from './use-log.ts'

let seq = 100
const line = (at: string, said: Partial<LogLine> = {}): LogLine => ({
  seq: seq--,
  at,
  by: 'Karen Ravnsø',
  bySamlet: false,
  as: 'coordinator',
  action: 'course-read',
  kind: 'reading',
  subject: null,
  about: [],
  to: 'coordinator',
  ...said,
})
const told = (lines: readonly LogLine[]) =>
  daysOf(lines).map(({ date, entries }) => [
    date.toString(),
    ...entries.map(
      ({ line: { by, action }, times, since }) => `${by} ${action} ×${times} ${since.toString()}`,
    ),
  ])

test('a day is a Danish day: half past eleven in the evening, UTC, in summer is the next', () => {
  expect(told([line('2026-06-10T22:30:00Z'), line('2026-06-10T21:30:00Z')])).toEqual([
    ['2026-06-11', 'Karen Ravnsø course-read ×1 2026-06-10T22:30:00Z'],
    ['2026-06-10', 'Karen Ravnsø course-read ×1 2026-06-10T21:30:00Z'],
  ])
})

test('what is said again is said once; whom it shows, and anything between, makes it another line', () => {
  const lines = [
    line('2026-03-02T09:04:00Z'),
    line('2026-03-02T09:03:00Z'),
    line('2026-03-02T09:02:00Z', { about: ['mie'] }),
    line('2026-03-02T09:01:00Z', { by: 'Jonas Egelund', as: 'contact:x' }),
    line('2026-03-02T09:00:00Z'),
  ]
  expect(told(lines)).toEqual([
    [
      '2026-03-02',
      'Karen Ravnsø course-read ×2 2026-03-02T09:03:00Z',
      'Karen Ravnsø course-read ×1 2026-03-02T09:02:00Z',
      'Jonas Egelund course-read ×1 2026-03-02T09:01:00Z',
      'Karen Ravnsø course-read ×1 2026-03-02T09:00:00Z',
    ],
  ])
})
