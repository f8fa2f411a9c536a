import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findTerms } from './known-terms.ts'
import { indexTerms } from './term-index.ts'
import { wordsOf } from './words.ts'

const found = (text: string, terms: string[]) =>
  findTerms(text, wordsOf(text), indexTerms(terms)).map((span) => text.slice(span.start, span.end))

const name = fc.constantFrom(
  'Sofie',
  'Åge',
  'Søndergård',
  'Nørgaard',
  'Zeynep',
  'Mads',
  'Thomas',
  'Kjær',
  'Ágnes',
)
const spellings: ((name: string) => string)[] = [
  (n) => n,
  (n) => n.toUpperCase(),
  (n) => n.toLowerCase(),
  (n) => `${n}s`,
  (n) => `${n}'s`,
  (n) => n.replace(/æ/g, 'ae').replace(/ø/g, 'oe').replace(/å/g, 'aa').replace(/Å/g, 'Aa'),
  (n) =>
    n
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/ø/g, 'o'),
]
const frames: ((name: string) => string)[] = [
  (n) => n,
  (n) => `møde om ${n} i dag`,
  (n) => `(${n})`,
  (n) => `plan_${n}_2`,
  (n) => `${n}-mødet`,
  (n) => `x2${n}3`,
  (n) => `Kære ${n},`,
]

test('a name is found in every spelling, wherever it stands', () => {
  fc.assert(
    fc.property(name, fc.constantFrom(...spellings), fc.constantFrom(...frames), (term, spell, frame) => {
      expect(found(frame(spell(term)), [term])).toEqual([spell(term)])
    }),
  )
})

test('a text without the term has no find', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('møde', 'om', 'Lise', 'plan', '12', 'sofien', 'lundby', 'Sof', 'ie')),
      (words) => {
        expect(found(words.join(' '), ['Sofie', 'Lund'])).toEqual([])
      },
    ),
  )
})

test('whole names are found in either order and joined', () => {
  expect(found('Lund, Sofie kommer', ['Sofie Lund'])).toEqual(['Lund, Sofie'])
  expect(found('sofielund@ og LundSofie', ['Sofie', 'Lund'])).toEqual(['sofielund', 'LundSofie'])
})

test('a street is found with and without its number, a school in the genitive', () => {
  expect(found('Kildevej 12 B, ved Skovbakkeskolens port', ['Kildevej 12', 'Skovbakkeskolen'])).toEqual([
    'Kildevej 12',
    'Skovbakkeskolens',
  ])
})

test('a name that is also an ordinary word warns unless it is written as a name', () => {
  const levels = (text: string) =>
    findTerms(text, wordsOf(text), indexTerms(['Per', 'Lund', 'Hans'])).map((span) => span.level)
  expect(levels('Skriv per')).toEqual(['warn'])
  expect(levels('Hans kommer')).toEqual(['warn'])
  expect(levels('Skriv per mail. Hans opgave er tid.')).toEqual([])
  expect(levels('Vi mødes hos Per')).toEqual(['block'])
  expect(levels('netværksmøde familien lund')).toEqual(['block'])
})

test('terms of nothing find nothing', () => {
  expect(found('a b c', ['', ' ', 'a', '-'])).toEqual([])
})
