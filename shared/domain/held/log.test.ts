import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hadItBefore, type Read } from './correction.ts'
import { logDays, type Logged } from './log-days.ts'

const line = (said: Partial<Read & Logged>) => ({
  seq: 1,
  at: '2026-03-01T08:00:00Z',
  actor: 'jonas',
  by: 'Jonas Egelund',
  action: 'course-read',
  kind: 'reading' as const,
  to: 'contact:jonas',
  ...said,
})

test('X-36: the same person doing the same on one day is one line, with the last time and how often', () => {
  const lines = [
    line({ at: '2026-03-02T12:00:00Z', by: 'Karen Ravnsø' }),
    line({ at: '2026-03-01T08:00:00Z' }),
    line({ at: '2026-03-01T09:30:00Z' }),
    // In Denmark it is the day after.
    line({ at: '2026-03-01T23:30:00Z' }),
  ]
  expect(logDays(lines).map(({ at, by, times }) => [at, by, times])).toEqual([
    ['2026-03-02T12:00:00Z', 'Karen Ravnsø', 1],
    ['2026-03-01T23:30:00Z', 'Jonas Egelund', 1],
    ['2026-03-01T09:30:00Z', 'Jonas Egelund', 2],
  ])
})

test('no line of a log is lost when it is told day by day', () => {
  const day = fc.nat({ max: 40 }).map((n) => `2026-03-0${1 + (n % 9)}T0${n % 8}:00:00Z`)
  const any = fc.record({
    at: day,
    by: fc.constantFrom('A', 'B', null),
    action: fc.constantFrom('course-read', 'family-saved'),
    kind: fc.constant('reading' as const),
    to: fc.constantFrom('coordinator', null),
  })
  fc.assert(
    fc.property(fc.array(any), (lines) => {
      const days = logDays(lines)
      expect(days.reduce((all, { times }) => all + times, 0)).toBe(lines.length)
      expect(days.map(({ at }) => at)).toEqual(
        days
          .map(({ at }) => at)
          .toSorted()
          .toReversed(),
      )
    }),
  )
})

test('article 19: who read or was sent it before it was corrected, each once and when last; who corrected it knows', () => {
  const readers = hadItBefore(
    [
      line({ seq: 1, at: '2026-03-01T08:00:00Z' }),
      line({ seq: 4, at: '2026-03-04T08:00:00Z' }),
      line({ seq: 2, actor: 'karen', by: 'Karen Ravnsø', to: 'coordinator' }),
      line({ seq: 3, actor: 'karen', by: 'Karen Ravnsø', kind: 'sending', to: 'member:maja' }),
      line({ seq: 5, kind: 'changing' }),
    ],
    'karen',
  )
  expect(readers).toEqual([
    { by: 'Jonas Egelund', kind: 'reading', to: 'contact:jonas', last: '2026-03-04T08:00:00Z' },
    { by: 'Karen Ravnsø', kind: 'sending', to: 'member:maja', last: '2026-03-01T08:00:00Z' },
  ])
})

test('article 19: somebody who is called as whoever corrected it had it all the same, and two of one name are two', () => {
  const karen = { by: 'Karen Ravnsø', to: 'contact:school' }
  const lines = ['karen', 'her-namesake', 'another'].map((actor, n) => line({ ...karen, seq: n, actor }))
  expect(hadItBefore(lines, 'karen').map(({ by }) => by)).toEqual(['Karen Ravnsø', 'Karen Ravnsø'])
  // A name that has been erased since is no sign of who it was.
  expect(hadItBefore([line({ actor: 'gone', by: null })], 'karen')).toHaveLength(1)
})
