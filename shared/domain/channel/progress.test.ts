import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAsFar, isMoving, lookAgainIn, progressOf } from './progress.ts'

const state = fc.constantFrom('none' as const, 'making' as const, 'made' as const, 'failed' as const)
const done = fc.constantFrom('done' as const, 'on-way' as const, 'by-hand' as const)
const reading = fc.record({
  state,
  because: fc.constantFrom(null, 'microsoft365-unavailable' as const),
  tab: fc.option(done),
  members: fc.array(fc.record({ state: done })),
})

test('it moves while the channel is made, and then while its tab or anybody is on the way', () => {
  fc.assert(
    fc.property(reading, (one) => {
      const onWay = one.tab === 'on-way' || one.members.some((member) => member.state === 'on-way')
      expect(isMoving(progressOf(one))).toBe(one.state === 'making' || (one.state === 'made' && onWay))
    }),
  )
})

test('another reason is not a step further; another state, a tab or a colleague is', () => {
  const at = { state: 'making', because: null, tab: null, onWay: 2 } as const
  expect(isAsFar(at, { ...at, because: 'microsoft365-unavailable' })).toBe(true)
  expect(isAsFar(at, { ...at, state: 'made' })).toBe(false)
  expect(isAsFar(at, { ...at, tab: 'on-way' })).toBe(false)
  expect(isAsFar(at, { ...at, onWay: 1 })).toBe(false)
})

test('it is looked at less and less often, at least twice a minute', () => {
  expect([0, 1, 2, 3, 4, 5, 60].map(lookAgainIn)).toEqual([1500, 3000, 6000, 12_000, 24_000, 30_000, 30_000])
})
