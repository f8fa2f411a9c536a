import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { busySpans } from './free-busy.ts'

const nine = Temporal.Instant.from('2026-03-18T08:00:00Z')
const shown = (view: string) =>
  busySpans(view, nine).map((span) => [span.start.toString(), span.end.toString()])

test('neighbouring busy cells are one span; working elsewhere is free', () => {
  expect(shown('0022114003')).toEqual([
    ['2026-03-18T08:30:00Z', '2026-03-18T09:30:00Z'],
    ['2026-03-18T10:15:00Z', '2026-03-18T10:30:00Z'],
  ])
})

test('every busy cell is covered, no free cell is', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('0', '1', '2', '3', '4'), { maxLength: 200 }), (cells) => {
      const spans = busySpans(cells.join(''), nine)
      const covered = cells.map((_, n) => {
        const at = nine.add({ minutes: n * 15 }).epochMilliseconds
        return spans.some((span) => span.start.epochMilliseconds <= at && at < span.end.epochMilliseconds)
      })
      expect(covered).toEqual(cells.map((cell) => cell !== '0' && cell !== '4'))
    }),
  )
})
