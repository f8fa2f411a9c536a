import fc from 'fast-check'
import { expect, test } from 'vitest'
import { besideEachOther } from './beside-each-other.ts'

const at = (hour: number) => `2026-03-18T${String(hour).padStart(2, '0')}:00:00Z`
const event = (from: number, to: number) => ({ start: at(from), end: at(to) })

test('the hold stands beside the meeting, and what follows has the whole width', () => {
  const [hold, meeting, later] = [event(8, 12), event(9, 11), event(12, 13)]
  expect(besideEachOther([meeting, later, hold])).toEqual([
    { event: hold, column: 0, of: 2 },
    { event: meeting, column: 1, of: 2 },
    { event: later, column: 0, of: 1 },
  ])
})

test('everything is placed once, and two that overlap never share a column', () => {
  const span = fc.tuple(fc.integer({ min: 7, max: 17 }), fc.integer({ min: 1, max: 5 }))
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
      const events = spans.map(([from, hours]) => event(from, from + hours))
      const placed = besideEachOther(events)
      expect(new Set(placed.map((one) => one.event))).toEqual(new Set(events))
      const clashes = placed.flatMap((one, n) =>
        placed
          .slice(n + 1)
          .filter(({ event: other }) => one.event.start < other.end && other.start < one.event.end)
          .filter((other) => other.column === one.column || other.of !== one.of),
      )
      expect(clashes).toEqual([])
      expect(placed.filter(({ column, of }) => column >= of)).toEqual([])
    }),
  )
})
