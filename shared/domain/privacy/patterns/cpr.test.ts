import fc from 'fast-check'
import { expect, test } from 'vitest'
import { patternsIn as kinds } from '../../../../tests/support/patterns-in.ts'

const two = (n: number) => String(n).padStart(2, '0')

/** CPR-shaped, never issued: fails modulus 11 and is no 1 January birthday. */
const neverIssued = fc
  .tuple(
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 2, max: 12 }),
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 0, max: 9999 }),
  )
  .map(
    ([day, month, year, rest]) => [two(day) + two(month) + two(year), String(rest).padStart(4, '0')] as const,
  )
  .filter(
    ([date, rest]) =>
      Array.from(date + rest).reduce(
        (sum, digit, i) => sum + [4, 3, 2, 7, 6, 5, 4, 3, 2, 1][i]! * Number(digit),
        0,
      ) %
        11 !==
      0,
  )
const cprSpellings: ((date: string, rest: string) => string)[] = [
  (date, rest) => `${date}-${rest}`,
  (date, rest) => date + rest,
  (date, rest) => `${date} ${rest}`,
  (date, rest) => `${date} - ${rest}`,
  (date, rest) => `${date}/${rest}`,
  (date, rest) => `${date.slice(0, 2)}.${date.slice(2, 4)}.${date.slice(4)}-${rest}`,
  (date, rest) => `${date.slice(0, 2)} ${date.slice(2, 4)} ${date.slice(4)} ${rest}`,
  (date, rest) => `${date.slice(0, 2)}-${date.slice(2, 4)}-${date.slice(4)}-${rest}`,
  (date, rest) => `${Array.from(date).join(' ')} ${Array.from(rest).join(' ')}`,
]

test('X-10 a CPR number is found in any spelling, anywhere in a text', () => {
  fc.assert(
    fc.property(
      neverIssued,
      fc.constantFrom(...cprSpellings),
      fc.constantFrom('', 'Møde om ', 'lokale 2 '),
      ([date, rest], spell, before) => {
        expect(kinds(`${before}${spell(date, rest)} på torsdag`)).toEqual([
          ['cpr', spell(date, rest), 'block'],
        ])
      },
    ),
  )
})

test.for([
  '1403 12 1234',
  '1403-121234',
  '140312-12 34',
  '14 03 12 12 34',
  '1-4-0-3-1-2-1-2-3-4',
  '14·03·12-1234',
  '20120314-1234',
  '(140312)-1234',
  '14/03/12-1234',
])('a CPR number in groups that no form asks for, %s, is found, and blocks after its name', (spelling) => {
  expect(kinds(`vedr. ${spelling} i dag`)).toHaveLength(1)
  expect(kinds(`cpr. ${spelling} i dag`)).toMatchObject([['cpr', expect.any(String), 'block']])
})

test('a masked number and a replacement number are CPR numbers too', () => {
  expect(kinds('140312-xxxx')).toEqual([['cpr', '140312-xxxx', 'block']])
  expect(kinds('740312-1234')).toEqual([['cpr', '740312-1234', 'block']])
})

test('ten digits that begin with no date are no CPR number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 32, max: 60 }), fc.nat(99_999_999), (day, rest) => {
      expect(kinds(`nr ${day}${String(rest).padStart(8, '0')}`).filter(([kind]) => kind === 'cpr')).toEqual(
        [],
      )
    }),
  )
})

test('a journal number of the shape warns; with the word CPR before it, it blocks', () => {
  expect(kinds('Journalnr. 280609-4567')).toEqual([['cpr', '280609-4567', 'warn']])
  expect(kinds('Journal, cpr 280609-4567')).toEqual([['cpr', '280609-4567', 'block']])
})

test('in the attendee list mail addresses are no finding, a CPR number is', () => {
  expect(kinds('mor@mail.example 21 30 40 50', 'attendees')).toEqual([])
  expect(kinds('Sofie 140312-1234 <x@y.example>', 'attendees')).toHaveLength(1)
})

test('a date with hours behind it is a birthday and half a CPR number, but in a year that a meeting is called in', () => {
  const hours = fc.constantFrom('10-12', '08-15', '14.30')
  const days = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }))
  const when = ([day, month]: [number, number], year: number, sign: string, hour: string) =>
    `${two(day)}${sign}${two(month)}${sign}${two(year)} ${hour}`
  const born = fc.oneof(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 35, max: 99 }))
  const signs = fc.constantFrom('.', '-', '/')
  fc.assert(
    fc.property(days, born, signs, hours, (day, year, sign, hour) => {
      const text = when(day, year, sign, hour)
      expect(kinds(`pige ${text}`).filter(([kind]) => kind === 'cpr')).toEqual([['cpr', text, 'warn']])
    }),
  )
  fc.assert(
    fc.property(days, fc.integer({ min: 25, max: 34 }), signs, hours, (day, year, sign, hour) => {
      expect(kinds(`Møde ${when(day, year, sign, hour)}, lokale 2`)).toEqual([])
    }),
  )
})

test('a name that ends as »EAN« does makes no number of an invoice of a CPR number', () => {
  for (const name of ['Jean', 'Sean', 'Dean'])
    expect(kinds(`${name} 120312-4823`)).toEqual([['cpr', '120312-4823', 'block']])
  expect(kinds('EAN 1203124823')).toEqual([])
})

test.for(['De sidste fire cifre er 8736', 'sidste fire: 8736', 'de sidste 4 er 8736'])(
  'the half of a CPR number that a birthday lacks warns: %s',
  (text) => {
    expect(kinds(text)).toEqual([['cpr', '8736', 'warn']])
    expect(kinds('I de sidste fire år, 2022-2025')).toEqual([])
  },
)
