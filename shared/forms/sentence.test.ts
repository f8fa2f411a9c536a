import { describe, expect, test } from 'vitest'
import { forms as da } from '#shared/text/da/forms.ts'
import { forms as en } from '#shared/text/en/forms.ts'
import { circle } from '../../tests/support/signed-form.ts'
import { factsOn } from './facts.ts'
import { placeOf, sentenceOf, type Speech } from './sentence.ts'
import { formAt } from './versions.ts'

const form = formAt('F-CONSENT-2', 1)!
const facts = factsOn(circle.today, { name: null, dataProtectionOfficer: null })
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
  ['until', 'Ophører senest'],
  ['children.0.child', 'Barn 1: Barnets navn'],
  ['youths.1.signature.name', 'Ung 2: Underskrift'],
  ['parties.3.types', 'Sæt kryds ved hver, der må vide noget, og ved hvad'],
  ['nowhere.0', ''],
] as const)('%s is called »%s«', ([path, place]) => {
  expect(placeOf(form, path, danish)).toBe(place)
})
