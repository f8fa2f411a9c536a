import fc from 'fast-check'
import { expect, test } from 'vitest'
import { patternsIn as kinds } from '../../../../tests/support/patterns-in.ts'

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

test('eight bare digits warn, after "mobil" they block, as a date or company number they are nothing', () => {
  expect(kinds('husk 21304050')).toEqual([['phone', '21304050', 'warn']])
  expect(kinds('mobil 21304050')).toEqual([['phone', '21304050', 'block']])
  expect(kinds('den 20260318 og 18032026, CVR 29188459, NM-2026-0412')).toEqual([])
})

test.for([
  ['nr.: 22334455 (mor)', '22334455'],
  ['nr. 22334455 til far', '22334455'],
  ['Nr 22334455 er til hendes søster', '22334455'],
  ['Sofie nr. 22334455', '22334455'],
  ['Ida nr. 22334455', '22334455'],
  ['Henter: farmor nr. 22334455', '22334455'],
  ['hjemmenr. 22334455', '22334455'],
  ['Lejlighedsnr 22334455', '22334455'],
  ['Opgangsnr.: 22334455', '22334455'],
  ['vagtnummer 22334455', '22334455'],
  ['Sagal 22334455', '22334455'],
  ['Jean 22334455', '22334455'],
  ['Kontor 22334455', '22334455'],
  ['Sag: mors 22334455', '22334455'],
] as const)('a number that is somebody’s warns, whatever it is called: %s', ([text, number]) => {
  expect(kinds(text)).toEqual([['phone', number, 'warn']])
})

test('in a word that begins as a phone does, the number blocks', () => {
  for (const call of ['telefonnr ', 'Mobilnr. ', 'mobilnummer: ', 'Tlfnr. '])
    expect(kinds(`${call}22334455`)).toEqual([['phone', '22334455', 'block']])
})

test('what offices and shops number is nobody’s, in one word or in two', () => {
  const things = ['Rekvisition', 'Bestilling', 'Aftale', 'Bevilling', 'Projekt', 'Kunde', 'Bilag', 'Vare']
  const calls = ['s nr. ', 'snr. ', ' nr.: ', 'snummer: ', 'nr ']
  const registered = [
    'Sagsnr. ',
    'Sagsnummer: ',
    'J.nr. ',
    'j. nr. ',
    'CVR-nr.: ',
    'P-nr ',
    'SE-nr. ',
    'Møde-ID: ',
  ]
  const named = fc.tuple(fc.constantFrom(...things), fc.constantFrom(...calls)).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(named, fc.constantFrom(...registered)), grouped, (call, digits) => {
      expect(kinds(call + digits)).toEqual([])
    }),
  )
})
