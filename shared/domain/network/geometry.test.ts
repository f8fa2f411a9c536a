import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sectors, type Ring } from './contact.ts'
import { cellAt, mapSize, placeOnMap, type Placed } from './geometry.ts'

const people = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    name: fc.string({ minLength: 1, maxLength: 30 }),
    sector: fc.constantFrom(...sectors),
    ring: fc.constantFrom<Ring>(1, 2, 3),
  }),
  { selector: (person) => person.id, maxLength: 40 },
)
const family = fc.uniqueArray(
  fc.record({ id: fc.uuid(), name: fc.string({ minLength: 1, maxLength: 20 }) }),
  { selector: (person) => person.id, minLength: 1, maxLength: 8 },
)

const touching = (a: Placed, b: Placed) => Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius

test('everybody stands once, in his sector and on his ring, and nobody covers another', () => {
  fc.assert(
    fc.property(people, family, (contacts, members) => {
      const places = placeOnMap(contacts, members)
      const all = [...places.members, ...places.contacts]
      expect(all.map((placed) => placed.id).toSorted()).toEqual(
        [...contacts, ...members].map((person) => person.id).toSorted(),
      )
      for (const placed of places.contacts) {
        const contact = contacts.find((candidate) => candidate.id === placed.id)!
        expect(cellAt(placed.x, placed.y)).toEqual({ sector: contact.sector, ring: contact.ring })
      }
      for (const placed of places.members) expect(cellAt(placed.x, placed.y)).toBeNull()
      for (const [n, a] of all.entries()) for (const b of all.slice(n + 1)) expect(touching(a, b)).toBe(false)
    }),
  )
})

test('no label hides a node or another label, and all lie on the map', () => {
  fc.assert(
    fc.property(people, family, (contacts, members) => {
      const { members: inside, contacts: around } = placeOnMap(contacts, members)
      const all = [...inside, ...around]
      const boxes = all.flatMap(({ label }) =>
        label ? [{ x: label.x, y: label.y, half: (label.text.length * 10.8) / 2 }] : [],
      )
      for (const [n, a] of boxes.entries()) {
        expect(a.x - a.half).toBeGreaterThanOrEqual(0)
        expect(a.x + a.half).toBeLessThanOrEqual(mapSize)
        for (const b of boxes.slice(n + 1))
          expect(Math.abs(a.x - b.x) < a.half + b.half && Math.abs(a.y - b.y) < 22).toBe(false)
      }
    }),
  )
})

test('the same people give the same map', () => {
  fc.assert(
    fc.property(people, family, (contacts, members) => {
      expect(placeOnMap(contacts, members)).toEqual(placeOnMap(contacts, members))
    }),
  )
})

test('a usual family has all its labels', () => {
  const contacts = sectors.flatMap((sector) =>
    ([1, 2, 3] as const).map((ring) => ({ id: `${sector}${ring}`, name: 'Jonas Egelund', sector, ring })),
  )
  const places = placeOnMap(contacts, [
    { id: 'a', name: 'Sofie' },
    { id: 'b', name: 'Mads' },
    { id: 'c', name: 'Ida' },
  ])
  expect(places.contacts.filter((placed) => placed.label === null)).toEqual([])
})
