import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import cases from '../cases/X-10-forbidden-texts.json' with { type: 'json' }
import { invitationFor } from '../meeting/invitation.ts'
import type { FieldText } from './finding.ts'
import { findPersonalData } from './guard.ts'
import { givenNames } from './lists/given-names.ts'
import { findMorePersonalData } from './wide-guard.ts'

const ask = (part: unknown, knownTerms = cases.knownTerms) =>
  findPersonalData({ fields: [part as FieldText], knownTerms, allowed: cases.allowed })

test.for(cases.forbidden)('X-10 finds $match in the $field', ({ field, text, html, match, level }) => {
  const findings = ask({ field, text, html: html === true })
  expect(findings.map((finding) => [finding.match, finding.level])).toContainEqual([match, level])
})

test.for(cases.neutral)('X-10 lets the neutral text pass: $text', (part) => {
  expect(ask(part)).toEqual([])
})

test('an allowed colleague of the same name covers herself and nobody else', () => {
  const attendees = {
    field: 'attendees',
    text: 'Karen Ravnsø <karen.ravnso@birkelund.example>\nSofie Ravnsø <sofie@mail.example>',
  }
  expect(ask(attendees, ['Sofie', 'Ravnsø']).map((finding) => finding.match)).toEqual([
    'Sofie',
    'Ravnsø',
    'sofie',
  ])
})

test('finds that overlap are one finding, with the gravest level', () => {
  const findings = ask({ field: 'body', text: 'Skriv til sofie.lund@mail.example nu' })
  expect(findings).toHaveLength(1)
  expect(findings[0]).toMatchObject({ match: 'sofie.lund@mail.example', level: 'block', start: 10, end: 33 })
})

test.for(['Plan B. Hansen følger op', 'Bilag A. Lund læser', 'KI i skolen'])(
  'a letter that tells a plan or an enclosure apart, and KI, are nobody’s: %s',
  (text) => {
    const knownTerms = ['Karla', 'Ingrid', 'Holm', 'Karla Ingrid Holm']
    const fields: FieldText[] = [{ field: 'body', text }]
    expect(findMorePersonalData({ fields, knownTerms, allowed: [] })).toEqual([])
    const letter: FieldText[] = [{ field: 'body', text: 'B. Hansen følger op' }]
    expect(findMorePersonalData({ fields: letter, knownTerms, allowed: [] })).toHaveLength(1)
  },
)

test('whoever signs with a whole name is a colleague; a word that only ends as a greeting does is none', () => {
  const people = (text: string) =>
    findMorePersonalData({ fields: [{ field: 'body', text }], knownTerms: [], allowed: [] }).map(
      ({ match }) => match,
    )
  for (const text of ['Mvh Mohammed Ali', 'Venlig hilsen\nAnne Mette Bak', 'kh mona lisbjerg'])
    expect(people(text)).toEqual([])
  expect(people('Sheikh Mohammed Ali kommer')).toEqual(['Sheikh Mohammed Ali'])
  expect(people('Vi ses hos Abdikh Mohammed Ali')).toEqual(['Abdikh Mohammed Ali'])
})

test('X-10 every given name blocks before a surname, also one that is a word of the office or the calendar', () => {
  const unseen = givenNames
    .split(' ')
    .map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)} Thulstrup`)
    .filter((name) => {
      const fields: FieldText[] = [{ field: 'body', text: `Møde for ${name} i dag` }]
      const found = findMorePersonalData({ fields, knownTerms: [], allowed: [] })
      return !found.some(({ level, match }) => level === 'block' && match === name)
    })
  expect(unseen).toEqual([])
})

test('a name of two letters warns where a person is spoken of', () => {
  const found = (text: string) =>
    findMorePersonalData({ fields: [{ field: 'body', text }], knownTerms: [], allowed: [] }).map(
      ({ match }) => match,
    )
  expect(found('Møde om Ib på torsdag')).toEqual(['Ib'])
  expect(found('Vi ses hos Ea')).toEqual(['Ea'])
  expect(found('Status fra IB og EA')).toEqual([])
})

test('where somebody lives now is told as much as where somebody lives', () => {
  const fields: FieldText[] = [{ field: 'body', text: 'Han bor nu i Korsør hos sin far' }]
  expect(findMorePersonalData({ fields, knownTerms: [], allowed: [] })).toMatchObject([
    { match: 'Korsør', kind: 'address', level: 'warn' },
  ])
})

test('offsets point into the raw HTML', () => {
  const text = '<p>Hej S<b>o</b>fie&nbsp;Lund</p>'
  const [finding] = ask({ field: 'body', text, html: true })
  expect(text.slice(finding?.start, finding?.end)).toBe('S<b>o</b>fie&nbsp;Lund')
})

test('X-10 the invitation that Samlet writes itself passes, whenever and wherever the meeting is', () => {
  const rooms = ['Lokale Birk', 'Lokale Lund', 'Mødelokale 2.07', 'Storstuen']
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 0, max: 100_000 }),
      fc.constantFrom(...rooms),
      (number, hours, roomName) => {
        const start = Temporal.Instant.from('2026-03-18T08:00:00Z').add({ hours })
        const { subject, bodyHtml, location } = invitationFor({
          type: 'networkMeeting',
          reference: `NM-2026-${String(number).padStart(4, '0')}`,
          start,
          end: start.add({ hours: 2 }),
          place: 'room',
          roomName,
          agendaDue: start.toZonedDateTimeISO('UTC').toPlainDate().subtract({ days: 7 }),
          municipality: 'Birkelund Kommune',
        })
        const fields: FieldText[] = [
          { field: 'subject', text: subject },
          { field: 'body', text: bodyHtml, html: true },
          { field: 'location', text: location },
        ]
        expect(
          findMorePersonalData({
            fields,
            knownTerms: cases.knownTerms,
            allowed: [...cases.allowed, ...rooms],
          }),
        ).toEqual([])
      },
    ),
  )
})

test.for([
  'a.',
  'a@',
  '1 ',
  'sofie',
  '<a title="',
  '<',
  "alt='",
  '&#83;',
  '1.1.2000 ',
  'f. 1.',
  'Ø\u0301',
  'A ',
  'S.',
  '1.2.3.4.',
  'mor Anna ',
  'https://19:a-',
  'https://zoom.us/%201',
  'født tolvte ',
  'ring 1 2 ',
  '12.345-',
  'a-b.dk/',
  'overfør a b ',
  'Sofie 1.1.',
  'S. L. ',
  'SFO A',
  'hun fylder 1 ',
  'sidste 4 er ',
  'Ab nr. ',
])('a long text costs no more than its length: %s', (piece) => {
  const text = piece.repeat(300_000 / piece.length)
  const before = process.cpuUsage()
  findPersonalData({
    fields: [{ field: 'body', text, html: true }],
    knownTerms: cases.knownTerms,
    allowed: cases.allowed,
  })
  // Tenths of a second's work; minutes when one step looks back over the whole text. Waiting for the processor does not count.
  expect(process.cpuUsage(before).user).toBeLessThan(8_000_000)
})
