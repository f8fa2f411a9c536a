import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergePeople } from './merge-people.ts'

test('whoever was added meanwhile stays, whoever she takes out goes, and whom she adds is there once', () => {
  expect(mergePeople(['a', 'b'], { from: ['a'], to: ['a', 'c'] })).toEqual(['a', 'b', 'c'])
  expect(mergePeople(['a', 'b', 'c'], { from: ['a', 'b'], to: ['b'] })).toEqual(['b', 'c'])
  // Somebody else has added the same, or taken the same out.
  expect(mergePeople(['a', 'c'], { from: ['a'], to: ['a', 'c'] })).toEqual(['a', 'c'])
  expect(mergePeople(['b'], { from: ['a', 'b'], to: ['b'] })).toEqual(['b'])
})

const list = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'))
const wishes = fc.record({ from: list, to: list })

test('twice is once, two people’s wishes about others meet in any order, and what she saw is what she gets', () => {
  fc.assert(
    fc.property(list, wishes, (now, wish) => {
      const once = mergePeople(now, wish)
      expect(mergePeople(once, wish)).toEqual(once)
      expect(mergePeople(wish.from, wish).toSorted()).toEqual(wish.to.toSorted())
      expect(new Set(once).size).toBe(once.length)
    }),
  )
})

test('two people’s wishes about others come to the same in either order', () => {
  const some = (...ids: string[]) => fc.subarray(ids)
  fc.assert(
    fc.property(some('a', 'b'), some('a', 'b'), some('c', 'd', 'e'), some('c', 'd', 'e'), (a, b, c, d) => {
      const now = [...a, ...c]
      const first = { from: now, to: [...b, ...c] }
      const second = { from: now, to: [...a, ...d] }
      const both = [...b, ...d].toSorted()
      expect(mergePeople(mergePeople(now, first), second).toSorted()).toEqual(both)
      expect(mergePeople(mergePeople(now, second), first).toSorted()).toEqual(both)
    }),
  )
})
