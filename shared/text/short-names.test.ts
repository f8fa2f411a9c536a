import { expect, test } from 'vitest'
import { genitive } from './da/genitive.ts'
import { shortNames } from './short-names.ts'

test('a family is called by first names, and two of the same by their whole names', () => {
  const people = ['Mie Lindegaard', 'Emil Bækholm', 'Emil Thorlund', 'Liva'].map((name) => ({
    id: name,
    name,
  }))
  expect([...shortNames(people).values()]).toEqual(['Mie', 'Emil Bækholm', 'Emil Thorlund', 'Liva'])
})

test.for([
  ['Mie', 'Mies'],
  ['Tobias', 'Tobias’'],
  ['Max', 'Max’'],
] as const)('what belongs to %s is called %s', ([name, owned]) => {
  expect(genitive(name)).toBe(owned)
})
