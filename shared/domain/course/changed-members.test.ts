import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedMembers } from './changed-members.ts'

const mother = {
  id: 'm',
  name: 'Maja Lund',
  role: 'adult' as const,
  birthDate: '1989-03-02',
  situation: '',
  situationType: 'employment' as const,
  address: 'Kildevej 12',
  school: '',
}
const child = { ...mother, id: 'c', name: 'Sofie Lund', role: 'child' as const, birthDate: '2015-05-12' }
const tie = { from: 'm', kinship: 'parent-of' as const, to: 'c' }
const before = { members: [mother, child], ties: [tie] }
const typed = <T extends object>(member: T, cpr: string | null = null) => ({ ...member, cpr })

test('nothing typed differently changes nobody', () => {
  expect(changedMembers(before, { members: [typed(mother), typed(child)], ties: [{ ...tie }] })).toEqual([])
})

test('X-36: another word, a new number, a new person and one who left are each named', () => {
  const father = { ...mother, id: 'f', name: 'Emil Lund' }
  const after = (members: ReturnType<typeof typed<typeof mother | typeof child>>[]) =>
    changedMembers(before, { members, ties: [tie] })
  expect(after([typed({ ...mother, situation: 'Vil i arbejde' }), typed(child)])).toEqual(['m'])
  expect(after([typed(mother, '0203891111'), typed(child)])).toEqual(['m'])
  expect(after([typed(mother), typed(child), typed(father)])).toEqual(['f'])
  expect(after([typed(mother)])).toEqual(['c'])
})

test('a tie that goes is a change for both who stood in it', () => {
  expect(changedMembers(before, { members: [typed(mother), typed(child)], ties: [] })).toEqual(['m', 'c'])
})

test('whoever is named was in the family before or is in it now', () => {
  const person = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    name: fc.constantFrom('Ida', 'Åse'),
    role: fc.constantFrom('adult' as const, 'child' as const),
    birthDate: fc.constant(null),
    situation: fc.constantFrom('', 'x'),
    situationType: fc.constantFrom('employment' as const, 'health' as const),
    address: fc.constant(''),
    school: fc.constant(''),
  })
  const people = fc.uniqueArray(person, { selector: (one) => one.id })
  fc.assert(
    fc.property(people, people, (was, is) => {
      const ids = new Set<string>([...was, ...is].map((one) => one.id))
      const after = is.map((one) => typed(one))
      const named = changedMembers({ members: was, ties: [] }, { members: after, ties: [] })
      expect(named.filter((id) => !ids.has(id))).toEqual([])
      expect(named.length === 0).toBe(
        was.length === is.length &&
          is.every((one) => JSON.stringify(was.find((other) => other.id === one.id)) === JSON.stringify(one)),
      )
    }),
  )
})
