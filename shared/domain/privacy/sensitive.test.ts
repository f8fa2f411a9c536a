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
  [
    'Psykiatrien i Glostrup har indlagt den unge med skizofreni.',
    ['Psykiatrien warn', 'indlagt warn', 'skizofreni warn'],
  ],
  ['Børnene er udsat for vold, og vi lægger en strategi.', ['vold warn']],
  ['Overgreb i familien og adgang til samvær.', ['Overgreb warn']],
  ['Forældrene har misbrug, og vi laver et budget.', ['misbrug warn']],
  ['Eleven har ADHD og skemaer udfyldes.', ['ADHD warn']],
  ['Eleven i 5.b har angst, undervisning hjemme', ['angst warn']],
  ['Vold mod børnene – procedure og opfølgning.', ['Vold warn']],
  ['Den yngste er anbragt; antal samvær', ['anbragt warn']],
  ['Begge forældre har misbrug; praksis er at mødes ugentligt', ['misbrug warn']],
  ['Den 14-årige har misbrug, og antal møder øges', ['misbrug warn']],
  ['Mødrene er truet, og fagpersoner deltager', ['truet warn']],
  ['Hjemmet er præget af alkohol, og vi laver et budget', ['alkohol warn']],
  ['Børnenes misbrugskonsulent deltager', ['misbrugskonsulent warn']],
  ['Boernene er udsat for vold, budget', ['vold warn']],
  ['Oplæg: forældrene har misbrug', ['misbrug warn']],
  ['Møde om vold i familien, procedure', ['vold warn']],
  ['Familie med vold – drøftelse i arbejdsgruppen', ['vold warn']],
  ['Har været indlagt med psykose, skemaer følger', ['indlagt warn']],
  ['Sagsnavn X har angst, personalet ved besked', ['angst warn']],
  ['Antal samvær og hans angst', ['angst warn']],
  ['Er i afrusning for alkohol; afbud', ['alkohol warn']],
] as const)(
  'whoever of a family is spoken of, no plan and no office excuses the word: %s',
  ([text, found]) => {
    expect(warned(text)).toEqual(found)
  },
)

test.for([
  'Kursus i samtaler med forældrene om misbrug',
  'Temadag om vold i familien',
  'Oplæg: når familien rammes af psykisk sygdom',
  'Strategi mod vold i hjemmet',
  'Kommunens beredskab mod vold i familien',
  'Temadag om børn og unge med angst',
  'Opgørelse over unge, der har angst',
  'Retningslinjer for hjælp til borgere med demens',
  'Praksis for anbringelse af børn og unge',
  'Budget for misbrugsbehandling 2027',
  'Personalet er forhindret: vi har sygdom',
  'Psykiatrien i Region Sjælland har åbent hus',
  'Lokalet er tilgængeligt for kørestole',
])('what an office says of families stays clean: %s', (text) => {
  expect(warned(text)).toEqual([])
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
    'Budget',
    'Adgang',
    'Procedure',
  )
  const inflected =
    'børnene børnenes forældrene forældrenes familien familiens hjemmet hjemmets eleven elevens borgeren pigerne drengenes mødrene søstrene plejebarnet'
  const somebody = fc.constantFrom(
    ...'mor fars barnets hendes Zqrthe sønnens han plejemor'.split(' '),
    ...inflected.split(' '),
    'den unge',
    'den unges',
    'de unge',
    'den ældste',
    'den yngstes',
    'begge forældre',
    'den 9-årige',
  )
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
