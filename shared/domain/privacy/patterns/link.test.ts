import fc from 'fast-check'
import { expect, test } from 'vitest'
import { patternsIn as kinds } from '../../../../tests/support/patterns-in.ts'

const year = fc.integer({ min: 1900, max: 2099 })

test('a page of one person is his though its id looks like a year', () => {
  const pages = fc.constantFrom(
    'https://sag.dk/borger/',
    'https://x.dk/barn/',
    'https://x.dk/person/',
    'www.x.dk/klient/',
    'https://x.dk/borger/id/',
    'https://x.dk/barn?id=',
    'https://x.dk/opslag/barnets-id/',
    'https://dubu.dk/sager/',
    'https://nexus.kommune.dk/journal/',
  )
  const behind = fc.constantFrom('', '/plan', '?fane=1', '-16')
  fc.assert(
    fc.property(pages, year, behind, (page, id, rest) => {
      expect(kinds(`Se ${page}${id}${rest} i dag`)).toEqual([['link', `${page}${id}${rest}`, 'block']])
    }),
  )
})

test('what is kept by the year is nobody’s', () => {
  const pages = fc.constantFrom(
    'https://kommune.dk/familie-',
    'https://kommune.dk/elever-',
    'https://kommune.dk/borgerraad-',
    'https://kommune.dk/sager/',
    'https://kommune.dk/case/',
    'https://kommune.dk/borger/nyheder/',
    'https://kommune.dk/familie-og-boern/',
  )
  fc.assert(
    fc.property(pages, fc.integer({ min: 2020, max: 2039 }), fc.boolean(), (page, from, two) => {
      expect(kinds(`Se ${page}${from}${two ? `-${String(from + 1).slice(2)}` : ''} i dag`)).toEqual([])
    }),
  )
  expect(kinds('https://skole.dk/elever/2026')).toEqual([])
})

test.for([
  'https://www.borger.dk/familie-og-boern/Udsatte-boern',
  'https://www.sundhed.dk/borger/patienthaandbogen/boern/',
  'https://www.kommune.dk/patientsikkerhed-2025',
  'https://www.retsinformation.dk/eli/lta/2025/1089',
  'https://vive.dk/da/udgivelser/boern-2024-0412',
])('a page for everybody stays clean: %s', (text) => {
  expect(kinds(text)).toEqual([])
})
