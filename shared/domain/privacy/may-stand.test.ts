import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FieldText } from './finding.ts'
import { findPersonalData } from './guard.ts'
import { findMorePersonalData } from './wide-guard.ts'

const knownTerms = ['Sofie', 'Lund', 'Sofie Lund', 'Bo', 'Ida']
const field = (text: string): FieldText => ({ field: 'body', text, html: true })
const ask = (text: string, allowed: string[] = [], standing: string[] = []) =>
  findPersonalData({ fields: [field(text)], knownTerms, allowed, standing })
const kinds = (text: string, allowed?: string[], standing?: string[]) =>
  ask(text, allowed, standing).map(({ kind, level }) => `${kind} ${level}`)

/** CPR-shaped, and the places that have a kind of their own. */
test.for([
  'https://sag.kommune.dk/borger/010199-1234',
  '<a href="https://sag.kommune.dk/opslag?cpr=0101991234">her</a>',
  '<a href="https://sag.kommune.dk/opslag?cpr=%20010199-1234">her</a>',
  'https://sag.kommune.dk/borger/010199%201234',
  '0101991234@mail.dk',
  'Reg. 1234 konto 0101991234',
  'https://teams.microsoft.com/l/channel/x/general/010199-1234',
  'https://zoom.us/010199-1234',
  'født 010199-1234',
])('X-10 a CPR number is one whatever it stands in: %s', (text) => {
  expect(kinds(text)).toEqual(['cpr block'])
  const only = findPersonalData({ fields: [field(text)], knownTerms: [], allowed: [], only: 'cpr' })
  expect(only.map(({ kind, level }) => `${kind} ${level}`)).toEqual(['cpr block'])
})

test('a date of birth speaks for what it stands in', () => {
  expect(kinds('https://sag.kommune.dk/borger/12345?om=født 14.03.2012')).toContain('birth-date block')
})

test('a phone number with the code of its country is no CPR number', () => {
  expect(kinds('Ring +31 12 345 678 eller +3112345678')).toEqual(['phone block', 'phone block'])
})

test('X-10 nothing allowed excuses a CPR number or a date of birth', () => {
  const allowed = ['0101991234', '010199xxxx', 'Lokale 010199-1234', 'født 14. marts 2012', '@mail.dk']
  for (const text of ['0101991234', 'Lokale 010199-1234', '0101991234@mail.dk'])
    expect(kinds(text, allowed, allowed)).toEqual(['cpr block'])
  expect(kinds('født 14. marts 2012', allowed, allowed)).toEqual(['birth-date block'])
})

test.for([
  'https://nexus.kommune.dk/borger/44871203?x=1%20y#tab',
  'https://dubu.dk/sag/123456#plan',
  'https://dubu.dk/sag/123456%2Fplan;v=2',
  'https://intra.dk/borger?id=3456789&a=b+c#/a%20b',
])('an address on the web that is let stand does stand, whatever signs are in it: %s', (url) => {
  const text = `Se ${url} i dag`
  const found = ask(text)
  expect(found.map(({ kind }) => kind)).toContain('link')
  const standing = found.map(({ match }) => match)
  expect(ask(text, [], standing)).toEqual([])
  expect(kinds(`Se https://dubu.dk/sag/999999#anden i dag`, [], standing)).toEqual(['link block'])
})

test('X-10 a link into a meeting excuses no name of the family', () => {
  const found = ask('https://teams.microsoft.com/l/channel/19%3aabc%40thread.tacv2/Sofie-Lund/010199-1234')
  expect(found.map(({ match, level }) => [match, level])).toEqual([
    ['Sofie-Lund', 'block'],
    ['010199-1234', 'block'],
  ])
})

test('a name that is a colleague’s or a room’s whole name warns; inside a longer one it may stand', () => {
  const allowed = ['Sofie Lund', 'Lokale Ida', 'Ida', 'Ida Holm']
  expect(ask('Sofie Lund kommer', allowed)).toMatchObject([{ level: 'warn', because: 'ambiguous-term' }])
  expect(kinds('Vi sidder i Ida', allowed)).toEqual(['known-term warn'])
  expect(kinds('Ida Holm, Lokale Ida', allowed)).toEqual([])
  expect(kinds('Sofie Lund kommer', allowed, ['Sofie Lund'])).toEqual([])
})

test('a date beside a colleague who is called as the family is no birthday; beside the family’s own name it is', () => {
  const family = ['Sofie', 'Lund', 'Sofie Lund', 'Bo', 'Bo Lund']
  const dated = (text: string) =>
    findPersonalData({ fields: [field(text)], knownTerms: family, allowed: ['Karen Lund'] }).map(
      ({ kind, level }) => `${kind} ${level}`,
    )
  for (const text of [
    'Referat ved Karen Lund, 12.03.2026',
    'Karen Lund 12-03-2026',
    'Oplæg: Karen Lund (1. marts 2026)',
  ])
    expect(dated(text)).toEqual([])
  expect(dated('Bo 12.03.2026')).toEqual(['known-term warn'])
  expect(dated('Sofie Lund, 12.03.2012')).toEqual(['known-term block', 'birth-date block'])
  expect(dated('Karen Lund og Sofie (1. marts 2012)')).toEqual(['known-term block', 'birth-date block'])
})

test('X-10 a mail domain excuses an address there, and no name or initials of the family in one', () => {
  const at = ['@birkelund.example', '@gmail.example']
  expect(kinds('peter.madsen@birkelund.example', at)).toEqual([])
  for (const mail of ['sofie.lund@gmail.example', 'mor.til.sofie@birkelund.example'])
    expect(kinds(mail, at)).toEqual(['known-term block'])
  expect(kinds('SL@gmail.example', at)).toEqual(['initials block'])
  expect(kinds('bo.lund@birkelund.example', [...at, 'bo.lund@birkelund.example'])).toEqual([])
})

test('X-10 what she let stand excuses itself, and no surer name that reads the same', () => {
  expect(kinds('Lund er en skov', [], ['Lund'])).toEqual([])
  expect(kinds('Lund er en skov. Hos familien Lund', [], ['Lund'])).toEqual(['known-term block'])
  expect(kinds('Møde om Sofie Lund', [], ['Sofie Lund'])).toEqual(['known-term block'])
  const link = 'https://sag.kommune.dk/borger/010199-1234'
  expect(kinds(link, [], [link])).toEqual(['cpr block'])
  expect(kinds('Ring 21 30 40 50', [], ['21 30 40 50'])).toEqual([])
})

/** Mostly digits, so that many of them hold what looks like a CPR number. */
const hex = (length: number) =>
  fc
    .array(fc.constantFrom(...Array.from('00112233445566778899abcdef')), {
      minLength: length,
      maxLength: length,
    })
    .map((signs) => signs.join(''))
const guid = fc.tuple(hex(8), hex(4), hex(4), hex(4), hex(12)).map((parts) => parts.join('-'))
const base64 = fc
  .array(fc.constantFrom(...Array.from('MNOQYZjzk01234567890123456789'), 'Bo', 'SL', '010199'), {
    minLength: 8,
    maxLength: 30,
  })
  .map((signs) => signs.join(''))
const number = fc.integer({ min: 100_000_000, max: 99_999_999_999 })

/** Invented, in the forms that Teams, Zoom and Webex write. */
const meetingLink = fc
  .tuple(fc.oneof(hex(32), base64), guid, guid, number)
  .chain(([thread, tenant, organiser, id]) =>
    fc.constantFrom(
      `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${thread}%40thread.v2/0?context=%7b%22Tid%22%3a%22${tenant}%22%2c%22Oid%22%3a%22${organiser}%22%7d`,
      `https://teams.microsoft.com/l/meetup-join/19:meeting_${thread}@thread.v2/0?context=%7B%22Tid%22%3A%22${tenant}%22%7D`,
      `https://teams.microsoft.com/meetingOptions/?organizerId=${organiser}&tenantId=${tenant}&threadId=19_meeting_${thread}@thread.v2&messageId=0&language=da-DK`,
      `https://teams.microsoft.com/l/channel/19%3A${thread}%40thread.tacv2/General?groupId=${organiser}&tenantId=${tenant}`,
      `https://teams.microsoft.com/meet/3${id}?p=${thread}`,
      `https://dialin.teams.microsoft.com/${tenant}?id=${String(id).slice(0, 9)}`,
      `https://us02web.zoom.us/j/${id}?pwd=${thread}`,
      `https://birkelund.webex.com/birkelund/j.php?MTID=m${thread}`,
      `https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fteams.microsoft.com%2Fl%2Fmeetup-join%2F19%253ameeting_${thread}%2540thread.v2%2F0%3Fcontext%3D%257b%2522Tid%2522%253a%2522${tenant}%2522%257d&data=05`,
    ),
  )

test('the way into a meeting on the net is found to hold nothing, whatever its ids look like', () => {
  fc.assert(
    fc.property(meetingLink, fc.boolean(), (address, hidden) => {
      const text = hidden
        ? `<a href="${address.replaceAll('&', '&amp;')}">Deltag i mødet</a>`
        : `<p>${address}</p>`
      expect(findMorePersonalData({ fields: [field(text)], knownTerms, allowed: [] })).toEqual([])
    }),
    { numRuns: 2000 },
  )
})
