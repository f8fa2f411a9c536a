import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monday, person, room, search, span } from '../../../tests/support/search.ts'
import { atLocal, localDate } from '../calendar/zone.ts'
import { findSlots } from './slots.ts'

const at = atLocal(monday, '11:00')
/** A meeting stands from eleven to one, over lunch; only a room is looked for. */
const found = (said: Partial<Parameters<typeof search>[0]> = {}) =>
  findSlots(search({ at, first: at, minutes: 120, overLunch: true, ...said }))

test('where a meeting stands neither lunch, hours nor the family’s wish are in a room’s way, and no other time is offered', () => {
  const slots = found({ rooms: [room('birk'), room('eg', span(monday, '12:00', '12:30'))] }).slots
  expect(slots.map(({ start, rooms }) => [start.equals(at), rooms.map(({ name }) => name)])).toEqual([
    [true, ['birk']],
  ])
  const wished = { notBefore: '13:00', notAfter: null, notOn: [1] }
  expect(found({ family: wished }).slots).toHaveLength(1)
})

test('no room is free for all of it: what is offered begins then, and is shorter or smaller', () => {
  const taken = span(monday, '12:30', '14:00')
  const { slots, nearMisses } = found({ rooms: [room('birk', taken)] })
  expect(slots).toEqual([])
  expect(
    nearMisses.map(({ given, slot }) => [given.map(({ drop }) => drop.kind), slot.start.equals(at)]),
  ).toEqual([[['shorter'], true]])
})

test('whatever is taken: a start beside the meeting’s own is never offered, nor a room that is taken then', () => {
  const hour = fc.integer({ min: 7, max: 16 })
  const clock = (n: number) => `${String(n).padStart(2, '0')}:00`
  fc.assert(
    fc.property(fc.array(fc.tuple(hour, fc.integer({ min: 1, max: 3 })), { maxLength: 4 }), (spans) => {
      const rooms = spans.map(([from, hours], n) =>
        room(`r${n}`, span(monday, clock(from), clock(from + hours))),
      )
      const { slots, nearMisses } = found({
        rooms,
        people: [person('a', span(monday, '11:00', '12:00'))].map((one) => ({
          ...one,
          presence: 'welcome' as const,
        })),
      })
      for (const { start, end, rooms: free } of [...slots, ...nearMisses.map(({ slot }) => slot)]) {
        expect(localDate(start).equals(monday)).toBe(true)
        expect(start.epochMilliseconds).toBeGreaterThanOrEqual(at.epochMilliseconds)
        expect(end.epochMilliseconds).toBeLessThanOrEqual(at.add({ hours: 2 }).epochMilliseconds)
        const [from, until] = [start.subtract({ minutes: 30 }), end.add({ minutes: 30 })]
        for (const { busy } of free)
          for (const one of busy!)
            expect(
              one.end.epochMilliseconds <= from.epochMilliseconds ||
                one.start.epochMilliseconds >= until.epochMilliseconds,
            ).toBe(true)
      }
      for (const { start } of slots) expect(start.equals(at)).toBe(true)
    }),
  )
})
