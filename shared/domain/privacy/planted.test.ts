import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FieldText } from './finding.ts'
import { findPersonalData } from './guard.ts'
import { normalise } from './normalise.ts'
import { fold } from './words.ts'
import { findMorePersonalData } from './wide-guard.ts'

const names = [
  ['Sofie', 'Lund'],
  ['Karl-Johan', 'Ågård'],
  ['Anne Mette', 'Søndergaard'],
  ['Zeynep', 'Özdemir'],
  ['Abdirahman', 'Hassan'],
  ['Thomas', 'Kjær'],
  ['Inuk', 'Rønne'],
] as const
const terms = (first: string, last: string) => [first, last, `${first} ${last}`]

/** The ways a Danish office writes a whole name. */
const shapes: ((first: string, last: string) => string)[] = [
  (first, last) => `${first} ${last}`,
  (first, last) => `${last}, ${first}`,
  (first, last) => `${first} ${last}s`,
  (first, last) => `${first}_${last}`,
  (first, last) => `${first}-${last}`,
  (first, last) => `${first}  ${last}`.toUpperCase(),
  (first, last) => `${first} ${last}`.toLowerCase(),
  (first) => `${first}s`,
  (first) => first,
  (_, last) => last,
  (_, last) => `familien ${last}`,
  (_, last) => `${last}'s`,
  (first, last) => Array.from(`${first.replace(/\W/g, '')}${last}`).join(' '),
  (first) => Array.from(first.replace(/[ -]/g, '')).join('-'),
  (first, last) => `${first} ${last}`.replace(/æ/gi, 'ae').replace(/ø/gi, 'oe').replace(/å/gi, 'aa'),
  (first, last) => `${first} ${last}`.normalize('NFD'),
  (first, last) => `${first.charAt(0)}.${last.charAt(0)}.`,
]

/** What a keyboard does to a long name: two letters swapped, one doubled, one lost, one wrong. */
const slips: ((name: string, at: number) => string)[] = [
  (name, at) => name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2),
  (name, at) => name.slice(0, at) + name.charAt(at) + name.slice(at),
  (name, at) => name.slice(0, at) + name.slice(at + 1),
  (name, at) => `${name.slice(0, at)}x${name.slice(at + 1)}`,
]

const disguises: ((text: string) => string)[] = [
  (text) => text,
  (text) => Array.from(text).join('\u200b'),
  (text) => Array.from(text).join('&shy;'),
  (text) => `<b>${text.slice(0, 2)}</b>${text.slice(2)}`,
  (text) => Array.from(text, (sign) => `&#${sign.codePointAt(0)};`).join(''),
  (text) => Array.from(text).join('<span></span>'),
]

/** Sentences with nothing in them, as neighbours. */
const clean = fc.constantFrom(
  'Mødet er torsdag kl. 9.00.',
  'Dagsordenen kommer senest en uge før',
  'i lokale 2.07',
  'Husk at læse referatet',
  'vi ses',
  '12',
  '',
)

const name = fc.constantFrom(...names)
const ask = (text: string, knownTerms: string[]) =>
  findPersonalData({ fields: [{ field: 'body', text, html: true }], knownTerms, allowed: [] })

test('X-10 a known name in any shape, at any place, in any disguise is found and blocks, and the raw slice holds it', () => {
  fc.assert(
    fc.property(
      name,
      fc.constantFrom(...shapes),
      fc.constantFrom(...disguises),
      clean,
      clean,
      ([first, last], shape, disguise, before, after) => {
        const written = disguise(shape(first, last))
        const text = `<p>${before} om ${written} </p><p>${after}</p>`
        const from = text.indexOf(written)
        const findings = ask(text, terms(first, last))
        const hit = findings.find(
          (one) => one.level === 'block' && one.start < from + written.length && one.end > from,
        )
        expect(hit).toBeDefined()
        const slice = text.slice(hit?.start, hit?.end)
        expect(normalise(slice, true).text.replace(/\s+/g, ' ')).toBe(hit?.match)
        expect(normalise(written, true).text.replace(/\s+/g, ' ')).toContain(
          hit?.match.replace(/^familien /i, ''),
        )
      },
    ),
    { numRuns: 600 },
  )
})

test('X-10 a long name with a slip of the keys is found where a name stands', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('Abdirahman', 'Søndergaard', 'Christoffer', 'Rasmussen', 'Birgitte', 'Zeynep'),
      fc.constantFrom(...slips),
      fc.nat(3),
      clean,
      (known, slip, at, before) => {
        const written = slip(known, at + 1)
        fc.pre(fold(written) !== fold(known))
        const [hit] = ask(`${before} hos ${written} kl. 9`, [known]).filter((one) => one.match === written)
        expect(hit).toMatchObject({ level: 'block' })
      },
    ),
  )
})

/** Names of two halves, with the letters that people make of them. */
const doubles = [
  ['Signe', 'Bødker-Holm', ['SB', 'SH', 'SBH']],
  ['Karl-Emil', 'Lund', ['KL', 'KE', 'KEL']],
  ['Omar', 'Al-Hussein', ['OA', 'OH', 'OAH']],
  ['Loke', 'Brandt Møller', ['LB', 'LM', 'LBM']],
  ['Thi Hanh', 'Nguyen', ['TN', 'TH', 'THN']],
] as const
const inLetters: ((letters: string) => string)[] = [
  (letters) => letters,
  (letters) => `${Array.from(letters).join('.')}.`,
  (letters) => Array.from(letters).join('. '),
  (letters) => Array.from(letters).join('-'),
]

test('X-10 the initials of a name with two halves are found, whichever half is counted, and the whole of it in one word', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...doubles),
      fc.nat(2),
      fc.constantFrom(...inLetters),
      clean,
      ([first, last, letters], at, write, before) => {
        const written = write(letters[at]!)
        const text = `<p>${before} barnet ${written} kommer i dag</p>`
        const found = ask(text, terms(first, last)).map(({ kind }) => kind)
        expect(found).toContain('initials')
        const joined = `${first}${last}`.replace(/[ -]/g, '')
        expect(ask(`<p>${before} ${joined}.pdf</p>`, terms(first, last))[0]).toMatchObject({ level: 'block' })
      },
    ),
  )
})

test('X-10 a name that is also a word is one for certain beside the letter of the other name, wherever it stands', () => {
  const words = [
    ['Bo', 'Sand'],
    ['Storm', 'Ravn'],
    ['Per', 'Holm'],
    ['Liv', 'Lind'],
  ] as const
  const shape = fc.constantFrom(
    (first: string, last: string) => `${first} ${last.charAt(0)}.`,
    (first: string, last: string) => `${first} ${last.charAt(0)}`,
    (first: string, last: string) => `${first.charAt(0)}. ${last}`,
  )
  fc.assert(
    fc.property(fc.constantFrom(...words), shape, clean, ([first, last], write, before) => {
      const written = write(first, last)
      const text = `<p>${before}</p><p>${written} kommer</p>`
      const [hit] = ask(text, terms(first, last))
      expect(hit).toMatchObject({ level: 'block', kind: 'known-term' })
      expect(written).toContain(hit?.match)
      // Another letter is nobody's of the family's: then it is a word that only warns.
      const other = ask(`<p>${before}</p><p>${first} Q. kommer</p>`, terms(first, last))
      expect(other.every(({ level }) => level === 'warn')).toBe(true)
    }),
  )
})

test('X-10 a date with its year right behind a name of the family is a birthday; a time of day makes it a meeting', () => {
  const dates = fc
    .tuple(
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1970, max: 2025 }),
    )
    .chain(([day, month, year]) =>
      fc.constantFrom(
        `${day}.${month}.${year}`,
        `${day}/${month}-${String(year).slice(2)}`,
        `${day}-${month}-${year}`,
      ),
    )
  fc.assert(
    fc.property(name, dates, fc.constantFrom(' ', ', ', ' (', ', ('), ([first, last], date, gap) => {
      const found = (after: string) =>
        ask(`<p>Vedr. ${first} ${last}${gap}${date}${after}</p>`, terms(first, last)).map((one) => one.kind)
      expect(found(', se sagen')).toContain('birth-date')
      expect(found(' kl. 9')).not.toContain('birth-date')
    }),
  )
})

/** What may stand there, as it is written in invitations and signatures. */
const allowed = [
  'Birkelund Kommune',
  'Karen Højlund',
  'Jens Peter Wolff',
  'Steen Overgaard',
  '@birkelund.example',
  '72 16 40 00',
  '7216xxxx',
  'Lokale Birk',
  'Anna-salen',
  'Børnehuset Åvej, Åvej 22, 7800 Skive',
  'Rådhuspladsen 2, 5450 Otterup',
]
const mayStand = fc.constantFrom(
  'Karen Højlund',
  'Jens Peter Wolff, tlf. 72 16 41 15',
  'Mvh. Steen Overgaard, direkte +45 72 16 77 01',
  'karen.hojlund@birkelund.example',
  'Lokale Birk',
  'Anna-salen',
  'Åvej 22, 7800 Skive',
  'Rådhuspladsen 2',
  'Ref. NM-2026-0412',
  'Ring 72 16 40 00',
  'Møde-id: 323 349 865 60',
  'https://teams.microsoft.com/l/meetup-join/19%3ameeting_1403121234%40thread.v2/0',
  'https://www.birkelund.example/skema?id=88',
  'EAN 5798007000993, CVR 29188459, P-nr. 1031216688',
  'Barnets lov § 91',
)

test('X-10 staff, rooms, offices, the switchboard and the reference never block, in whatever order they stand', () => {
  fc.assert(
    fc.property(fc.array(mayStand, { minLength: 1, maxLength: 6 }), fc.boolean(), (parts, html) => {
      const text = html ? parts.map((part) => `<p>${part}</p>`).join('') : parts.join('\n')
      const fields: FieldText[] = [{ field: 'body', text, html }]
      expect(findMorePersonalData({ fields, knownTerms: ['Sofie', 'Bilal', 'Toft'], allowed })).toEqual([])
    }),
  )
})

test('whatever stands in a field, every finding lies in it and shows what a reader sees there', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      'Sofie',
      '140312-1234',
      '<b>',
      '&aring;',
      ' bor i Vejle ',
      '21 30 40 50',
      'S.L.',
      'Kildevej 12',
      '<a href="',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.boolean(), (parts, html) => {
      const text = parts.join('')
      const question = {
        fields: [{ field: 'body', text, html } as const],
        knownTerms: ['Sofie Lund', 'Sofie'],
        allowed,
      }
      let last = 0
      for (const { start, end, match } of findMorePersonalData(question)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(match).not.toBe('')
        last = start
      }
    }),
  )
})
