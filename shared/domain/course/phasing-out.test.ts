import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { asksToPhaseOut } from './phasing-out.ts'

const first = Temporal.Instant.from('2026-01-05T08:00:00Z')
const after = (n: number) => first.add({ hours: 24 * n })
const meeting = (n: number, said = {}) =>
  ({ type: 'networkMeeting', state: 'booked', start: after(n), ...said }) as const
const meetings = (n: number) => Array.from({ length: n }, (_, day) => meeting(day))

test.for([
  ['familiens-fremtid', 'P-A6', 2, false],
  ['familiens-fremtid', 'P-A6', 3, true],
  ['familiens-fremtid', 'P-A5', 5, true],
  ['familiens-fremtid', 'P-A7', 3, false],
  ['en-familie-en-indgang', 'P-B7', 8, false],
  ['koordinerende-familiekonsulent', 'P-C3', 4, false],
  ['faelles-familier', 'P-D8', 4, false],
] as const)('O-07: in %s at %s after %i meetings it is asked: %s', ([modelId, phaseId, held, asked]) => {
  expect(asksToPhaseOut({ modelId, phaseId }, meetings(held), after(30))).toBe(asked)
})

test('O-07: counted is a network meeting that was booked and has begun, and no other', () => {
  const A = { modelId: 'familiens-fremtid', phaseId: 'P-A6' } as const
  const asked = (third: object, by: number) =>
    asksToPhaseOut(A, [...meetings(2), meeting(2, third)], after(by))
  expect(asked({}, 2)).toBe(true)
  expect(asked({}, 1)).toBe(false)
  expect(asked({ type: 'sharedFamilyMeeting' }, 2)).toBe(true)
  expect(asked({ type: 'homeVisit' }, 2)).toBe(false)
  for (const state of ['cancelled', 'held', 'declined']) expect(asked({ state }, 2)).toBe(false)
})
