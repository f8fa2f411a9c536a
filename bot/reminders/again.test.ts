import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { PostingFailure } from '../ports/posting.ts'
import { again, isSpent, mostAttempts } from './again.ts'

const day = 24 * 3600
const wait = (attempts: number, retryAfter: number | null) =>
  again({ attempts }, new PostingFailure('busy', 429, retryAfter), true).delaySeconds

test.for([
  ['says nothing', null],
  ['asks for no time at all', 0],
  ['asks for a minute', 60],
] as const)(
  'Teams that %s each time is tried for about a week before a person must look',
  ([, retryAfter]) => {
    const whole = Array.from({ length: mostAttempts }, (_, n) => wait(n + 1, retryAfter)).reduce(
      (a, b) => a + b,
    )
    expect(whole).toBeGreaterThanOrEqual(6 * day)
    expect(whole).toBeLessThanOrEqual(8 * day)
  },
)

test('what Teams asks for is kept, also when it is longer than any wait of ours', () => {
  expect(wait(1, 60)).toBe(60)
  expect(wait(7, 60)).toBe(320)
  expect(wait(1, 2 * 3600)).toBe(2 * 3600)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: mostAttempts }), fc.nat(day), (attempts, retryAfter) => {
      expect(wait(attempts, retryAfter)).toBe(Math.max(retryAfter, wait(attempts, null)))
    }),
  )
})

test('it is given up after a week of trying, and neither for dying often nor for having been away', () => {
  const now = Temporal.Instant.from('2026-09-17T07:00:00Z')
  const spent = (attempts: number, hours: number) =>
    isSpent({ attempts, dueAt: now.subtract({ hours }) }, now)
  expect(spent(mostAttempts + 1, 7 * 24)).toBe(true)
  // Teams was away for a day, and the service died a thousand times in it.
  expect(spent(1000, 24)).toBe(false)
  // The service was away for three weeks.
  expect(spent(1, 21 * 24)).toBe(false)
})
