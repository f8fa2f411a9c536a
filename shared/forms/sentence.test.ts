import { describe, expect, test } from 'vitest'
import { forms as da } from '#shared/text/da/forms.ts'
import { forms as en } from '#shared/text/en/forms.ts'
import { circle } from '../../tests/support/blended-family.ts'
import { factsOn } from './facts.ts'
import { faultLine, sentenceOf, type Speech } from './sentence.ts'
import { formAt } from './versions.ts'

const form = formAt('F-CONSENT-2', 1)!
const facts = factsOn(circle, { name: null, dataProtectionOfficer: null, reached: null })
const danish: Speech = { language: 'da', general: da, facts }
const english: Speech = { language: 'en', general: en, facts }

describe('a fault is said', () => {
  test.for([
    ['until', 'missing', 'Samtykket mangler en slutdato. Skriv, hvornår det senest ophører.'],
    [
      'children.0.heardOn',
      'missing',
      'Barnet er fyldt 10 år. Skriv, hvornår barnet blev hørt og fik det forklaret.',
    ],
    ['youths.1.signature.on', 'too-early', 'Oplysningssedlen skal være udleveret, før der skrives under.'],
    ['parties.3.types', 'no-types', 'Sæt kryds ved mindst én slags oplysninger, eller tag krydset væk.'],
    ['giver', 'missing', 'Her mangler et svar.'],
    ['', 'unknown-question', 'Her er svaret på noget, blanketten ikke spørger om. Hent siden igen.'],
  ] as const)('at %s: %s', ([path, reason, sentence]) => {
    expect(sentenceOf(form, { path, reason }, danish)).toBe(sentence)
  })

  test('in English too', () => {
    expect(sentenceOf(form, { path: 'until', reason: 'missing' }, english)).toBe(
      'The consent has no end date. Write when it ends at the latest.',
    )
  })
})

test.for([
  ['giver', 'missing', 'Hvem siger ja? Her mangler et svar.'],
  ['until', 'missing', 'Samtykket mangler en slutdato. Skriv, hvornår det senest ophører.'],
  ['children.0.child', 'missing', 'Barn 1: Barnets navn: Her mangler et svar.'],
  ['youths.1.signature.name', 'missing', 'Ung 2: Skriv, hvem der har skrevet under, og hvilken dag.'],
  ['nowhere.0', 'too-long', 'Teksten er for lang. Gør den kortere.'],
] as const)('away from %s, %s is »%s«', ([path, reason, line]) => {
  expect(faultLine(form, { path, reason }, danish)).toBe(line)
})

test('in a grid the place is called by its party', () => {
  expect(
    faultLine(form, { path: 'parties.3.other', reason: 'other-needs-words' }, danish, 'Jobcentret'),
  ).toBe('Jobcentret: Skriv, hvad »andet« er. Ellers ved ingen, hvad der er sagt ja til.')
})
