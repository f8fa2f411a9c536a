import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPersonalData } from '../guard.ts'
import { patternsIn as kinds } from '../../../../tests/support/patterns-in.ts'

test('what is agreed for years from a day is nobody’s birthday; an age beside it is', () => {
  const days = fc.constantFrom('1. maj 2024', '1.5.2024', 'den 1. maj 2024', '1. marts')
  const cues = fc.constantFrom('Bevilling fra ', 'Den gælder ', 'Den begynder ', 'Den løber fra ')
  fc.assert(
    fc.property(cues, days, fc.integer({ min: 1, max: 9 }), (cue, day, years) => {
      expect(kinds(`${cue}${day}, ${years} år`)).toEqual([])
    }),
  )
  fc.assert(
    fc.property(fc.integer({ min: 1935, max: 2024 }), fc.integer({ min: 2, max: 90 }), (year, age) => {
      expect(kinds(`Pigen, 1. maj ${year}, ${age} år`).map(([kind]) => kind)).toEqual(['birth-date'])
    }),
  )
})

test.for([
  ['født 14.03.2012', '14.03.2012'],
  ['f. 14/3-12', '14/3-12'],
  ['Fødselsdato: 2012-03-14', '2012-03-14'],
  ['barnet (14. marts 2012, 12 år)', '14. marts 2012'],
] as const)('a birth date with its cue: %s', ([text, date]) => {
  expect(kinds(text)).toEqual([['birth-date', date, 'block']])
})

test('a birthday in words is found behind its cue, whatever day and month it is', () => {
  const days = [
    'første',
    'anden',
    'tredje',
    'tolvte',
    'nittende',
    'tyvende',
    'enogtyvende',
    'niogtyvende',
    'tredivte',
  ]
  const months = ['januar', 'marts', 'maj', 'oktober', 'i tredje', 'ellevte']
  const years = ['', ' 2012', ' totusindeogtolv', ' nittenhundrede']
  const cues = ['født den ', 'fødselsdag er den ', 'født på ', 'Fødselsdato: ']
  fc.assert(
    fc.property(
      fc.constantFrom(...cues),
      fc.constantFrom(...days),
      fc.constantFrom(...months),
      fc.constantFrom(...years),
      (cue, day, month, year) => {
        expect(kinds(`Barnets ${cue}${day} ${month}${year}, og det fejres`)).toEqual([
          ['birth-date', `${day} ${month}${year}`, 'block'],
        ])
      },
    ),
  )
})

test('the dates of a meeting are no birth dates', () => {
  expect(
    kinds(
      'Mødet er onsdag 18. marts 2026 kl. 9.00–11.00, dagsorden 11.03.2026. Vi skiftes til at være vært i 3 år.',
    ),
  ).toEqual([])
})

test.for([
  ['Hun fylder 14 den 12. marts', '12. marts'],
  ['Barnet fylder 18 år den 4. november 2027', '4. november 2027'],
  ['Den unge bliver 18 år den 3. april 2027', '3. april 2027'],
  ['Drengen fylder snart 18 (04.11.2008)', '04.11.2008'],
] as const)('the day somebody comes of an age is a birthday: %s', ([text, date]) => {
  expect(kinds(text)).toEqual([['birth-date', date, 'block']])
})

test('beside a name of the family the age alone tells it', () => {
  const found = (text: string) =>
    findPersonalData({ fields: [{ field: 'body', text }], knownTerms: ['Thilde'], allowed: [] })
      .filter(({ kind }) => kind === 'birth-date')
      .map(({ match }) => match)
  expect(found('Thilde fylder 15 år den 3. april')).toEqual(['3. april'])
  expect(found('Thilde bliver 15 den 3. april')).toEqual(['3. april'])
  expect(found('Thilde bliver hentet 3. april')).toEqual([])
})

test.for(['Klubben fylder 25 år den 1. maj', 'han bliver 12. maj hentet', 'Mor bliver 2 dage fra 3. april'])(
  'a house has its day, and who stays until a day has none: %s',
  (text) => {
    expect(kinds(text)).toEqual([])
  },
)
