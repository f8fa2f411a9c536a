import fc from 'fast-check'
import { expect, test } from 'vitest'
import { merge, take } from './merge.ts'

const one = (id: string, name: string, school = '') => ({ id, name, school })
const base = [one('a', 'Mie'), one('b', 'Tobias')]

test('what she has not touched follows the newest, what only she has touched stays', () => {
  const mine = [one('a', 'Mie Holt'), one('b', 'Tobias')]
  const theirs = [one('a', 'Mie'), one('b', 'Tobias', 'Skovbakkeskolen')]
  expect(merge(base, mine, theirs)).toEqual({
    items: [one('a', 'Mie Holt'), one('b', 'Tobias', 'Skovbakkeskolen')],
    clashes: [],
  })
})

test('where both wrote, hers stands and the clash knows the other', () => {
  const mine = [one('a', 'Mie Holt'), one('b', 'Tobias')]
  const theirs = [one('a', 'Mie Lind'), one('b', 'Tobias')]
  const { items, clashes } = merge(base, mine, theirs)
  expect(items).toEqual(mine)
  expect(clashes).toEqual([{ id: 'a', field: 'name', mine: mine[0], theirs: theirs[0] }])
  expect(take(items, clashes[0]!)).toEqual(theirs)
})

test('somebody added meanwhile is kept, and somebody removed meanwhile is gone', () => {
  expect(merge(base, base, [...base, one('c', 'Alma')]).items).toEqual([...base, one('c', 'Alma')])
  expect(merge(base, base, [one('a', 'Mie')]).items).toEqual([one('a', 'Mie')])
})

test('removed by one and changed by the other is a clash, either way', () => {
  const changed = [one('a', 'Mie'), one('b', 'Tobias L.')]
  const gone = [one('a', 'Mie')]
  const removedByThem = merge(base, changed, gone)
  expect(removedByThem.items).toEqual(changed)
  expect(take(removedByThem.items, removedByThem.clashes[0]!)).toEqual(gone)
  const removedByHer = merge(base, gone, changed)
  expect(removedByHer.items).toEqual(gone)
  expect(take(removedByHer.items, removedByHer.clashes[0]!)).toEqual(changed)
})

const items = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    name: fc.constantFrom('', 'x', 'y', 'z'),
    school: fc.constantFrom('', 'q'),
  }),
  { selector: (item) => item.id },
)

const sorted = <T extends { id: string }>(list: readonly T[]) =>
  list.toSorted((a, b) => a.id.localeCompare(b.id))

test('nothing was typed: the newest stands', () => {
  fc.assert(
    fc.property(items, items, (was, theirs) => {
      const merged = merge(was, was, theirs)
      expect(merged.clashes).toEqual([])
      expect(sorted(merged.items)).toEqual(sorted(theirs))
    }),
  )
})

test('nobody else wrote: hers stands', () => {
  fc.assert(
    fc.property(items, items, (was, mine) => {
      expect(merge(was, mine, was)).toEqual({ items: mine, clashes: [] })
    }),
  )
})

test('nobody’s words vanish: each word that differs from the beginning is in the result or in a clash', () => {
  fc.assert(
    fc.property(items, items, items, (was, mine, theirs) => {
      const { items: kept, clashes } = merge(was, mine, theirs)
      const began = new Map(was.map((item) => [item.id, item]))
      const told = [...kept, ...clashes.flatMap((clash) => [clash.mine, clash.theirs])]
      for (const item of [...mine, ...theirs]) {
        if (item.name === '' || item.name === began.get(item.id)?.name) continue
        expect(told.some((other) => other?.id === item.id && other.name === item.name)).toBe(true)
      }
    }),
  )
})
