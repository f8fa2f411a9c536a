import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { spared } from './spared.ts'

const at = (minute: number) => Temporal.Instant.fromEpochMilliseconds(minute * 60_000)
const span = fc
  .tuple(fc.nat(200), fc.integer({ min: 1, max: 60 }))
  .map(([from, long]) => [from, from + long] as const)
const spanOf = ([start, end]: readonly [number, number]) => ({ start: at(start), end: at(end) })
const covers = (spans: readonly { start: Temporal.Instant; end: Temporal.Instant }[], minute: number) =>
  spans.some(
    ({ start, end }) =>
      Temporal.Instant.compare(start, at(minute)) <= 0 && Temporal.Instant.compare(at(minute), end) < 0,
  )

test('a minute is busy afterwards just when it was before and lies outside of the span', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), span, (busy, own) => {
      const left = spared(busy.map(spanOf), [spanOf(own)])
      for (let minute = 0; minute < 260; minute++) {
        const inOwn = minute >= own[0] && minute < own[1]
        expect(covers(left, minute)).toBe(!inOwn && covers(busy.map(spanOf), minute))
      }
    }),
  )
})
