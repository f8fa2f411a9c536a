import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FieldText } from './finding.ts'
import { givenNames } from './lists/given-names.ts'
import { shapedSurnames, surnames } from './lists/surnames.ts'
import { findMorePersonalData } from './wide-guard.ts'
import { fold } from './words.ts'

const warned = (text: string, knownTerms: string[] = []) => {
  const fields: FieldText[] = [{ field: 'body', text }]
  return findMorePersonalData({ fields, knownTerms, allowed: [] })
    .filter(({ kind }) => kind === 'health' || kind === 'social')
    .map(({ match, level }) => `${match} ${level}`)
}

test.for([
  ['Bo drikker og har misbrug, i tilfælde af uro ring til os', ['drikker warn', 'misbrug warn']],
  ['Barnets autisme og målgruppe drøftes', ['autisme warn']],
  ['Sofies angst – rapport om målgruppe', ['angst warn']],
  ['Sagals angst – rapport om målgruppe', ['angst warn']],
  ['Mors depression er værre. Ring ved sygdom.', ['depression warn']],
  ['Ved sygdom hos mor, der lider af sklerose, kommer far', ['sklerose warn']],
  ['Aflyst, da mor har fået en blodprop', ['blodprop warn']],
  ['Pjece om alkohol til far', ['alkohol warn']],
  ['Procedure efter anbringelsen', ['anbringelsen warn']],
  ['Mors misbrugskonsulent deltager', ['misbrugskonsulent warn']],
  ['Mor har psykiatrisk sygeplejerske', ['psykiatrisk warn']],
  ['Faren sidder i arresthuset', ['arresthuset warn']],
  ['I tilfælde af krampeanfald hos barnet ringes 112', ['krampeanfald warn']],
] as const)('words of an office silence no word about somebody: %s', ([text, found]) => {
  expect(warned(text)).toEqual(found)
})

test.for([
  'Ring ved sygdom',
  'Ved akut sygdom ring 1813',
  'I tilfælde af sygdom aftales ny tid',
  'Sygdom? Ring til os',
  'Ved barnets sygdom aflyses mødet',
  'Er I forhindret på grund af sygdom, så ring',
  'Psykiatrisk sygeplejerske deltager',
  'Hvis du bliver syg, så ring til os',
  'Ved forfald eller sygdom ringes til kontoret',
  'Rapport om misbrug i målgruppen',
  'Forskning i autisme',
  'Kampagne om stress',
  'Temadag: når et barn har angst',
  'Kursus i barnets lov og underretninger',
  'Børns angst – temadag',
  'Misbrugskonsulenterne kommer',
  'Kommunens misbrugskonsulent kommer',
  'Antal underretninger i 1. kvartal',
  'Procedure for underretninger',
  'Kræftens Bekæmpelse låner lokalet',
  'Fortæl os om eventuelle allergier',
])('what an office says of a subject stays clean: %s', (text) => {
  expect(warned(text)).toEqual([])
})

test('X-10 no word of an office excuses a word of health in a sentence that means somebody', () => {
  const subject = fc.constantFrom(
    'Temadag',
    'Kampagne',
    'Rapport om målgruppen',
    'Aflyst',
    'Opgørelse',
    'Afbud',
  )
  const somebody = fc.constantFrom('mor', 'fars', 'barnets', 'hendes', 'Zqrthe', 'sønnens', 'han', 'plejemor')
  const word = fc.constantFrom('angst', 'autisme', 'misbrug', 'psykose', 'vold')
  fc.assert(
    fc.property(subject, somebody, word, fc.boolean(), (about, who, what, first) => {
      const text = first ? `${who} og ${what}: ${about}` : `${about}: ${what} og ${who} i dag`
      expect(warned(text, ['Zqrthe'])).toEqual([`${what} warn`])
      // In a sentence of its own the subject is only one.
      expect(warned(`${about} og ${what}. Hej ${who}`, ['Zqrthe'])).toEqual([])
    }),
  )
})

test('a long text of such words costs no more than its length', () => {
  const before = process.cpuUsage()
  warned('Sofie angst mor '.repeat(20_000), ['Sofie'])
  // Some seconds' work at most; minutes when each word looks at every name. Waiting for the processor does not count.
  expect(process.cpuUsage(before).user).toBeLessThan(8_000_000)
})

test('names are kept as they are compared, each once', () => {
  for (const list of [givenNames, `${surnames} ${shapedSurnames}`]) {
    const names = list.split(' ')
    expect(names.map(fold)).toEqual(names)
    expect(new Set(names).size).toBe(names.length)
  }
})
