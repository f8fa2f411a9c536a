import { expect, test } from 'vitest'
import { newMember, type FamilyValues } from './family-values.ts'
import { mergeFamily, takeMember, takeName } from './merge-family.ts'

const mie = { ...newMember(), id: 'mie', name: 'Mie' }
const tobias = { ...newMember(), id: 'tobias', name: 'Tobias' }
const alma = { ...newMember(), id: 'alma', name: 'Alma' }
const parent = (to: string): FamilyValues['ties'][number] => ({ from: 'mie', kinship: 'parent-of', to })
const corrected = { askedBy: 'mie', note: 'Navnet' }
const base: FamilyValues = {
  familyName: 'Holt',
  members: [mie, tobias],
  ties: [parent('tobias')],
  corrected,
}

test('a person and a tie that somebody added meanwhile are kept beside what she typed', () => {
  const mine = { ...base, familyName: 'Familien Holt' }
  const theirs = { ...base, members: [mie, tobias, alma], ties: [parent('tobias'), parent('alma')] }
  expect(mergeFamily(base, mine, theirs)).toEqual({
    values: { ...theirs, familyName: 'Familien Holt' },
    clashes: { name: [], members: [] },
  })
})

test('a tie that one of them took away is gone', () => {
  expect(mergeFamily(base, { ...base, ties: [] }, base).values.ties).toEqual([])
  expect(mergeFamily(base, base, { ...base, ties: [] }).values.ties).toEqual([])
})

test('two names of the family: hers stands until she takes the newest', () => {
  const merged = mergeFamily(base, { ...base, familyName: 'A' }, { ...base, familyName: 'B' })
  expect(merged.values.familyName).toBe('A')
  expect(takeName(merged.values, merged.clashes.name[0]!).familyName).toBe('B')
})

test('whoever is taken away takes his ties along', () => {
  const mine = { ...base, members: [mie, { ...tobias, school: 'Ny Skole' }] }
  const merged = mergeFamily(base, mine, { ...base, members: [mie], ties: [] })
  expect(takeMember(merged.values, merged.clashes.members[0]!)).toEqual({
    ...base,
    members: [mie],
    ties: [],
  })
})

test('a CPR number that she typed is never a clash: it is never read back', () => {
  const mine = { ...base, members: [{ ...mie, cpr: '0205904322' }, tobias] }
  const { values, clashes } = mergeFamily(base, mine, { ...base, familyName: 'B' })
  expect(values.members[0]?.cpr).toBe('0205904322')
  expect(clashes.members).toEqual([])
})
