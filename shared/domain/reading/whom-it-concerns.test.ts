import { expect, test } from 'vitest'
import type { FamilyMember } from '../course/family.ts'
import type { Agreement, Goal } from '../plan/plan.ts'
import { narrowed, whomItConcerns } from './whom-it-concerns.ts'

const member = (id: string, name: string): FamilyMember => ({
  id,
  name,
  role: 'adult',
  birthDate: null,
  cprMasked: null,
  situation: '',
  situationType: 'family-life',
  address: '',
  school: '',
})
const family = [
  member('maria', 'Maria Lund'),
  member('bo', 'Bo Lund'),
  member('anne', 'Anne-Mette Lund Friis'),
]
const contacts = [{ name: 'Maria Holm' }, { name: 'Bo Friis' }, { name: 'Maria' }]
const people = { members: family, contacts }
const agreement = (content: string, responsible = ''): Agreement => ({
  id: 'a',
  about: ['bo'],
  type: 'school',
  content,
  responsible,
  deadline: '',
  done: false,
})

test.for([
  ['Mor kører til boksning', '', ['bo']],
  ['Maria kører til boksning', '', ['bo', 'maria']],
  ['Vi ringer til maria', '', ['bo', 'maria']],
  ['Vi ringer', 'Maria', ['bo']],
  ['Marias søster kører', '', ['bo', 'maria']],
  ['Maria’s søster kører', '', ['bo', 'maria']],
  ['Mariager ligger langt væk', '', ['bo']],
  ['Maria Holm fra jobcentret ringer', '', ['bo']],
  ['Maria Holms kontor ringer', '', ['bo']],
  ['MARIA HOLM RINGER', '', ['bo']],
  ['Maria Lund ringer', '', ['bo', 'maria']],
  ['Maria Larsen ringer', '', ['bo', 'maria']],
  ['Maria Holm Lund ringer', '', ['bo', 'maria']],
  ['Maria Holmgaard ringer', '', ['bo', 'maria']],
  ['Maria Holm og Maria ringer', '', ['bo', 'maria']],
  ['Marias Holm', '', ['bo', 'maria']],
  ['Maria PPR-udredes i uge 12', '', ['bo', 'maria']],
  ['Maria ADHD-medicin', '', ['bo', 'maria']],
  ['MARIA HAR angst', '', ['bo', 'maria']],
  ['Marias Angst', '', ['bo', 'maria']],
  ['Maria Jobcentret følger op', '', ['bo', 'maria']],
  ['ANNE-METTE skriver', '', ['bo', 'anne']],
  ['Anne skriver', '', ['bo']],
] as const)('X-08: »%s« by »%s« concerns %s', ([content, responsible, expected]) => {
  expect(whomItConcerns(agreement(content, responsible), people)).toEqual(expected)
})

test('X-08: a name that is also a word counts where it is written as a name', () => {
  const about = (content: string) => whomItConcerns({ ...agreement(content), about: ['maria'] }, people)
  expect(about('Hun vil bo hos sin mor')).toEqual(['maria'])
  expect(about('Hun vil besøge Bo')).toEqual(['maria', 'bo'])
  expect(about('BO HAR ANGST')).toEqual(['maria', 'bo'])
  // Friis is a name of the family's: he may be Bo himself.
  expect(about('Bo Friis ringer')).toEqual(['maria', 'bo'])
})

test('X-08: what is filed under nobody concerns everybody', () => {
  expect(whomItConcerns({ ...agreement('Vi ringer'), about: [] }, people)).toEqual(['maria', 'bo', 'anne'])
})

test('X-08: who does it is left out where it names somebody the reader does not know of', () => {
  const goal: Goal = { id: 'g', about: ['bo'], type: 'school', text: 'I skole', when: '', who: 'Bo og Maria' }
  const knows = (...ids: string[]) => narrowed(goal, people, (id) => ids.includes(id))
  expect(knows('bo', 'maria')).toEqual(goal)
  expect(knows('bo')).toEqual({ ...goal, who: '' })
  const by = (responsible: string) => narrowed(agreement('Vi ringer', responsible), people, () => false)
  expect(by('Maria').responsible).toBe('')
  expect(by('Maria Holm, jobcentret').responsible).toBe('Maria Holm, jobcentret')
})
