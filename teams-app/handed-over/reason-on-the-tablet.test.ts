import { expect, test } from 'vitest'
import { reasonOnTheTablet } from './reason-on-the-tablet.ts'

test('what the coordinator must see to asks for the tablet back, and names nothing of the course', () => {
  for (const reason of [
    'smiley-not-used',
    'smiley-not-now',
    'smiley-not-theirs',
    'smiley-answered',
    'sign-in-needed',
    'hand-over-ended',
  ] as const)
    expect(reasonOnTheTablet(reason)).toBe('hand-over-ended')
})

test('what passes, or can be put right on the tablet, is said as it is', () => {
  for (const reason of [
    'offline',
    'service-unavailable',
    'unexpected',
    'too-many-requests',
    'invalid-request',
  ] as const)
    expect(reasonOnTheTablet(reason)).toBe(reason)
})
