import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPatterns } from './patterns.ts'
import type { GuardedField } from './finding.ts'
import { wordsOf } from './words.ts'

const look = (text: string, field: GuardedField = 'body') => findPatterns(text, wordsOf(text), field)
const kinds = (text: string) =>
  look(text).map((span) => [span.kind, text.slice(span.start, span.end), span.level])
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

test.for([
  'uge 10 11 12 13 14',
  '12.03.2026 14-15',
  'den 12.03.26 14.30',
  '18.03.2026 og 25.03.2026',
  'Møde-id: 323 349 865 60',
  'EAN 5798007000993',
  'kr. 12.500,00 og 1.403.121',
  'bilag 1-3, bygning 12, 2. sal',
  'Version 3.1.0.2',
  'Folkeskolen og Musikskolen',
  'Se www.birkelund.example/skema?id=88',
])('nothing personal in %s', (text) => {
  expect(kinds(text)).toEqual([])
})

test.for([
  ['Kærmindevej nr. 4', 'address'],
  ['Åbrinken 5, st. th.', 'address'],
  ['Under Elmene 12, 5230 Odense M', 'address'],
  ['Østre Boulevard 46, 3. tv', 'address'],
  ['postnr. 6700 Esbjerg', 'address'],
  ['2000 Frederiksberg', 'address'],
  ['bil AB-12-345', 'plate'],
  ['nummerplade ab 12 345', 'plate'],
  ['konto nr. 1234 1234567890', 'account'],
  ['DK50 0040 0440 1162 43', 'account'],
  ['https://sag.example/borger/4471823', 'link'],
  ['https://intra.example/sag?id=123456', 'link'],
  ['Fars IP er 188.151.2.219', 'network-address'],
  ['fe80:0:0:1:2aff:fe00:12:9', 'network-address'],
  ['mor (at) mail.example', 'mail'],
  ['mor at mail dot dk', 'mail'],
  ['aula.dk/profil/3344556', 'link'],
  ['sbsys://sag/123456', 'link'],
  ['Overfør til 1234 1234567890', 'account'],
  ['reg 1234/ konto 7654321', 'account'],
  ['kto.nr. 12345678901234', 'account'],
  ['7400, Herning', 'address'],
  ['8600 SILKEBORG', 'address'],
  ['SFO Krudtuglen', 'institution'],
  ['i vuggestuen Solstrålen', 'institution'],
  ['opholdsstedet Bakkegården', 'institution'],
  ['Birkeskolens SFO', 'institution'],
  ['dreng (*12.03.2012)', 'birth-date'],
  ['fødselsdato 12032012', 'birth-date'],
  ['født i marts 2012', 'birth-date'],
  ['mobil: 22 334 455', 'phone'],
  ['Børnehaven Regnbuen', 'institution'],
  ['Birkeskolen', 'institution'],
  ['født lørdag den 14. marts 2012', 'birth-date'],
  ['årgang 2012', 'birth-date'],
  ['Mor er på arbejdspladsen tlf. 20 30 40 50', 'phone'],
  ['Ring til mor på arbejdspladsen, tlf. 20 30 40 50', 'phone'],
  ['Kontakt kriseforum tlf. 20304050', 'phone'],
  ['Mor træffes på legepladsen: 20304050', 'phone'],
  ['Far træffes på 22.334.455', 'phone'],
  ['I kan fange Van Ducs mor på 40 383 694 efter kl. 16', 'phone'],
  ['hjemmenummer: 25 334 455', 'phone'],
  ['Børnehaven Børnely', 'institution'],
  ['Børnehuset Børnehøjen', 'institution'],
  ['Børnehaven Majgården', 'institution'],
  ['Institutionen Mandagsklubben', 'institution'],
  ['sbsys.dk/sag/2026/12345', 'link'],
  ['sbsys.dk/sag/2026-0412', 'link'],
  ['12. marts 2012, 14 år', 'birth-date'],
  ['pigen (12. marts, nu 14 år)', 'birth-date'],
  ['12.03.2025 (1 år)', 'birth-date'],
  ['14.03.12 12-34', 'cpr'],
  ['mor (a) mail . dk', 'mail'],
] as const)('%s is found as %s', ([text, kind]) => {
  expect(kinds(text).map(([found]) => found)).toContain(kind)
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

const grouped = fc.integer({ min: 20_000_000, max: 99_999_999 }).map(String)
const phoneSpellings: ((digits: string) => string)[] = [
  (d) => `${d.slice(0, 2)} ${d.slice(2, 4)} ${d.slice(4, 6)} ${d.slice(6)}`,
  (d) => `${d.slice(0, 4)} ${d.slice(4)}`,
  (d) => `+45 ${d}`,
  (d) => `0045${d}`,
  (d) => `+45${d.slice(0, 4)} ${d.slice(4)}`,
]

test('phone numbers are found in their spellings', () => {
  fc.assert(
    fc.property(grouped, fc.constantFrom(...phoneSpellings), (digits, spell) => {
      expect(kinds(`Mobil: ${spell(digits)}.`)).toEqual([['phone', spell(digits), 'block']])
    }),
  )
})

test('a phone number in groups that nobody teaches is found where somebody is reached on it', () => {
  const groups = fc.constantFrom(
    [3, 2, 3],
    [2, 3, 3],
    [3, 3, 2],
    [4, 2, 2],
    [2, 4, 2],
    [2, 2, 4],
    [4, 4],
    [1, 1, 1, 1, 1, 1, 1, 1],
  )
  const parting = fc.constantFrom(' ', '.', '-')
  const cue = fc.constantFrom(
    'Ring på ',
    'mobil: ',
    'Far træffes på ',
    'tlf:',
    'Skriv til mor@mail.example, ',
  )
  fc.assert(
    fc.property(grouped, groups, parting, cue, (digits, sizes, sign, before) => {
      fc.pre(!/^20|20\d\d$/.test(digits))
      let at = 0
      const spelt = sizes.map((size) => digits.slice(at, (at += size))).join(sign)
      expect(kinds(`${before}${spelt} efter kl. 16`).map(([kind, found]) => [kind, found])).toContainEqual([
        'phone',
        spelt,
      ])
    }),
  )
})

test.for([
  'Rum 21 22 23 24',
  'Rekv. nr. 79923336',
  'budgettet er på 12.345.678 kr.',
  'vi er på 12 345 678 kr. i alt',
  'Ring senest den 12.03.2026',
  'Klokken 10.15-11.45',
  'Faktura 20260312-0099 betales',
  'Mødet er 2026, Torsdag den 5.',
  'Torsdag i uge 2450, Onsdag',
  'Skolen Teams og klubben Onsdag',
  'Den tolvte marts mødes vi',
  'linkedin.com/company/kl',
  'Evaluering 2025-2026',
  'Orientering om skoleåret 2025-2026',
  'Direkte 2026-2027',
  'Status på 2025-2026',
  'Kontakt 2025-2026',
  'budget på 25.000.000',
  'Ring kl. 20.15-21.45',
  'Læs mere på kommune.dk/familie-2026',
  'kommune.dk/familie-2025-2026',
  'Uddannelse til pædagog, årgang 2026',
  'Bevilling fra 1. maj, 2 år',
  'Aftalen gælder 1. marts 2026, 1 år ad gangen',
  'Projektet begynder 1. januar 2025, 3 år',
  'tredje i maj, 3 år',
  'SFO Leder',
  'Skole SFO Klub',
  'Pris 4500, Tilskud',
  'Møde 12.03.26 10-11',
  'Datoer: 10/1 17/1 24/11',
  'Se bilag (a) Referat. Vi taler om',
])('an office’s own numbers and words are nobody’s: %s', (text) => {
  expect(kinds(text)).toEqual([])
})

test('a number that is announced is a phone number in whatever place somebody is, and years side by side never are', () => {
  const places = fc.constantFrom('arbejdspladsen', 'legepladsen', 'kriseforum', 'hjemmesiden', 'et værelse')
  const announced = fc.constantFrom(' tlf. ', ', mobil ', ', ring ', ': telefon ')
  fc.assert(
    fc.property(places, announced, grouped, fc.constantFrom(...phoneSpellings), (at, cue, digits, spell) => {
      expect(kinds(`Mor er på ${at}${cue}${spell(digits)}.`)).toEqual([['phone', spell(digits), 'block']])
    }),
  )
  const cues = fc.constantFrom('Evaluering', 'Vurdering', 'Direkte', 'Ring', 'Status på', 'Kontakt', 'Mors')
  const year = fc.integer({ min: 1990, max: 2060 })
  fc.assert(
    fc.property(cues, year, fc.constantFrom('-', '–', '/'), (cue, from, sign) => {
      const text = `${cue} ${from}${sign}${from + 1}`
      expect(kinds(text)).toEqual([])
    }),
  )
})

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

test('eight bare digits warn, after "mobil" they block, as a date or company number they are nothing', () => {
  expect(kinds('husk 21304050')).toEqual([['phone', '21304050', 'warn']])
  expect(kinds('mobil 21304050')).toEqual([['phone', '21304050', 'block']])
  expect(kinds('den 20260318 og 18032026, CVR 29188459, NM-2026-0412')).toEqual([])
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

test('in the attendee list mail addresses are no finding, a CPR number is', () => {
  expect(look('mor@mail.example 21 30 40 50', 'attendees')).toEqual([])
  expect(look('Sofie 140312-1234 <x@y.example>', 'attendees')).toHaveLength(1)
})
