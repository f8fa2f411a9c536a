import { expect, test } from 'vitest'
import { tab } from '#shared/text/da/tab.ts'
import { differences } from './differences.ts'
import type { FamilyValues } from './family-values.ts'

const member = (changes: Partial<FamilyValues['members'][number]> = {}) => ({
  id: 'a',
  name: 'Mie',
  role: 'adult' as const,
  birthDate: '',
  cpr: '',
  situation: '',
  address: '',
  school: '',
  ...changes,
})
const family = (changes: Partial<FamilyValues> = {}): FamilyValues => ({
  familyName: 'Familien Lind',
  members: [member()],
  ties: [],
  ...changes,
})

test('each field that differs is shown with both; the rest is quiet', () => {
  const mine = family({ familyName: 'Familien Lindø', members: [member({ situation: 'Ny praktik' })] })
  const theirs = family({ members: [member({ address: 'Pilevangen 2' })] })
  expect(differences(mine, theirs, { tab })).toEqual([
    { path: 'familyName', label: 'Familiens navn', mine: 'Familien Lindø', theirs: 'Familien Lind' },
    { path: 'members.0.situation', label: 'Mie: Lige nu, med familiens ord', mine: 'Ny praktik', theirs: '' },
    { path: 'members.0.address', label: 'Mie: Adresse', mine: '', theirs: 'Pilevangen 2' },
  ])
})

test('a person whom the other took away is not compared, nor is a CPR number', () => {
  expect(
    differences(family({ members: [member({ cpr: '110312-4321' })] }), family({ members: [] }), { tab }),
  ).toEqual([])
  expect(differences(family({ members: [member({ cpr: '110312-4321' })] }), family(), { tab })).toEqual([])
})
