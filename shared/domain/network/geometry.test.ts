import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sectors, type Ring } from './contact.ts'
import { mapSize, placeOnMap, radii, type Placed } from './geometry.ts'
import { boxOf, overlap } from './labels.ts'

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

/** The sector and ring that a point lies in; null in the family's own circle. */
const cellAt = ({ x, y }: Placed) => {
  const [right, down] = [x - mapSize / 2, y - mapSize / 2]
  const distance = Math.hypot(right, down)
  if (distance <= radii.family) return null
  const ring = ([1, 2, 3] as const).find((one) => distance <= radii[one])
  if (down < 0) return { sector: right < 0 ? 'family' : 'friends', ring }
  return { sector: right < 0 ? 'professionals' : 'work-school', ring }
}
const touching = (a: Placed, b: Placed) => Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius
/** Does the box reach into the node's circle? */
const covers = (box: ReturnType<typeof boxOf>, { x, y, radius }: Placed) =>
  Math.hypot(x - Math.max(box.left, Math.min(x, box.right)), y - Math.max(box.top, Math.min(y, box.bottom))) <
  radius

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
        expect(cellAt(placed)).toEqual({ sector: contact.sector, ring: contact.ring })
      }
      for (const placed of places.members) expect(cellAt(placed)).toBeNull()
      for (const [n, a] of all.entries()) for (const b of all.slice(n + 1)) expect(touching(a, b)).toBe(false)
    }),
  )
})

test('no label hides a node or another label, and all lie on the map', () => {
  fc.assert(
    fc.property(people, family, (contacts, members) => {
      const { members: inside, contacts: around } = placeOnMap(contacts, members)
      const all = [...inside, ...around]
      const boxes = all.flatMap((placed) => (placed.label ? [{ of: placed, box: boxOf(placed.label) }] : []))
      for (const [n, { of, box }] of boxes.entries()) {
        expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0)
        expect(Math.max(box.right, box.bottom)).toBeLessThanOrEqual(mapSize)
        for (const other of boxes.slice(n + 1)) expect(overlap(box, other.box)).toBe(false)
        for (const node of all) expect(node !== of && covers(box, node)).toBe(false)
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
