import { gzipSync } from 'node:zlib'
import { parse, type Node } from 'acorn'
import { expect, test } from 'vitest'
import { guard as da } from '#shared/text/da/guard.ts'
import { itemDigest } from '#shared/domain/privacy/item.ts'
import { classicOutlook, neutral, session } from '../../tests/support/classic-outlook.ts'

const { code, send } = classicOutlook()

test('the bundle is ECMAScript 2016 without a conditional operator, and at most 20 kB gzipped', () => {
  const found: string[] = []
  walk(parse(code(), { ecmaVersion: 2016 }), (node) => {
    if (node.type === 'ConditionalExpression') found.push(code().slice(node.start, node.end))
  })
  expect(found).toEqual([])
  expect(gzipSync(code()).length).toBeLessThan(20 * 1024)
  expect(code()).not.toMatch(/\bfetch\b|XMLHttpRequest|\bdocument\b|\bwindow\b|localStorage/)
})

test('the neutral invitation is sent', async () => {
  expect(await send({ mark: 'm1', session: session(neutral) })).toEqual({ allowEvent: true })
})

test('X-10 a family name in the subject blocks, and the sentence says what, where and what to do', async () => {
  const item = { ...neutral, subject: 'Netværksmøde Sofie' }
  expect(await send({ item, mark: 'm1', session: session(item) })).toEqual({
    allowEvent: false,
    errorMessage: 'Emnet indeholder et navn fra familien: »Sofie«. Fjern det, så kan du sende.',
    cancelLabel: 'Gå tilbage og ret',
    commandId: 'samletOpenPane',
    contextData: '{"because":"found"}',
  })
})

test('a name in the name of an attached file blocks', async () => {
  const item = { ...neutral, attachments: [{ id: 'a1', name: 'Handleplan_sofie_lund.pdf' }] }
  expect(await send({ item, mark: 'm1', session: session(item) })).toMatchObject({
    allowEvent: false,
    errorMessage:
      'Et vedhæftet filnavn indeholder et navn fra familien: »sofie«. Samlet fandt ét sted mere. Fjern det hele, så kan du sende.',
  })
})

test('in an English Outlook the sentence is English', async () => {
  const item = { ...neutral, location: 'Kildevej 12' }
  const answer = await send({ item, mark: 'm1', session: session(item), language: 'en-GB' })
  expect(answer.errorMessage).toContain('The location contains the family')
})

test('several finds are counted, CPR numbers are not repeated whole, the message fits the dialog', async () => {
  const item = {
    ...neutral,
    subject: 'Møde 140312-1234',
    bodyHtml: '<p>Sofie og Lund</p>',
    attendees: [{ name: 'Sofie Lund', mail: 'sofie@mail.example' }],
  }
  const answer = await send({ item, mark: 'm1', session: session(item) })
  expect(answer.errorMessage).toContain('Emnet indeholder et CPR-nummer: »140312-••••«. Samlet fandt ')
  expect(answer.errorMessage).not.toContain('1234')
  expect(answer.errorMessage!.length).toBeLessThanOrEqual(500)
  expect(answer.cancelLabel!.length).toBeLessThanOrEqual(20)
})

test('a word that may be a name warns: she may send', async () => {
  const item = { ...neutral, bodyHtml: '<p>Lund er en skov.</p>' }
  const answer = await send({ item, mark: 'm1', session: session(item) })
  expect(answer).toMatchObject({ allowEvent: false, sendModeOverride: 'promptUser' })
  expect(answer.errorMessage).toContain(da.lookFirst)
})

test('a reopened draft blocks until the pane has looked again', async () => {
  expect(await send({ mark: 'm1', session: null })).toMatchObject({
    allowEvent: false,
    errorMessage: da.reopened,
    commandId: 'samletOpenPane',
  })
})

test.for([
  ['of another meeting', 'm1', 'm2'],
  ['of a course without an invitation', 'm1', null],
  ['of a meeting that the item belongs to no more', undefined, 'm2'],
] as const)('terms %s say nothing of this item: it is blocked', async ([, mark, of]) => {
  expect(await send({ mark, session: session(neutral, { mark: of }) })).toMatchObject({
    allowEvent: false,
    errorMessage: da.reopened,
  })
})

test('an item that is not booked yet is looked at with the terms of the chosen course', async () => {
  const left = session(neutral, { mark: null })
  expect(await send({ session: left })).toEqual({ allowEvent: true })
  expect(await send({ item: { ...neutral, subject: 'Møde om Sofie' }, session: left })).toMatchObject({
    allowEvent: false,
  })
})

test.for(['not json', '{}', '{"terms":[1]}', '[]', 'null', '{"terms":"Sofie"}'])(
  'session data that is not ours counts as none: %s',
  async (text) => {
    expect(await send({ mark: 'm1', session: text })).toMatchObject({
      allowEvent: false,
      errorMessage: da.reopened,
    })
    expect(await send({ session: text })).toEqual({ allowEvent: true })
  },
)

test("the pane's verdict counts while the item is unchanged; after a change it warns", async () => {
  const changed = { ...neutral, subject: 'Netværksmøde flyttet' }
  expect(await send({ item: changed, mark: 'm1', session: session(neutral) })).toMatchObject({
    allowEvent: false,
    errorMessage: da.stale,
    sendModeOverride: 'promptUser',
  })
  expect(await send({ mark: 'm1', session: session(neutral, { verdict: null }) })).toMatchObject({
    errorMessage: da.stale,
  })
  const back = session(changed, { cleanBefore: [itemDigest(neutral)] })
  expect(await send({ mark: 'm1', session: back })).toEqual({ allowEvent: true })
  const open = session(neutral, { verdict: { digest: itemDigest(neutral), clean: false } })
  expect(await send({ mark: 'm1', session: open })).toMatchObject({
    errorMessage: da.openFinding,
    sendModeOverride: 'promptUser',
  })
})

test('X-10 no family name was ever let stand, whatever the session says; a false alarm was', async () => {
  const item = { ...neutral, subject: 'Møde om Sofie Lund', location: 'Hos naboen, ring 21 30 40 50' }
  const standing = ['Sofie Lund', 'Sofie', 'Lund', '21 30 40 50']
  const answer = await send({ item, mark: 'm1', session: session(item, { standing }) })
  expect(answer.errorMessage).toContain(
    'Emnet indeholder et navn fra familien: »Sofie«. Samlet fandt ét sted mere.',
  )
})

test('everyday appointments are let through; a CPR number stops them too', async () => {
  const everyday = {
    ...neutral,
    subject: 'Frokost med Sofie',
    bodyHtml: '<p>Ring 21 30 40 50, eller skriv til sofie@firma.example</p>',
  }
  expect(await send({ item: everyday })).toEqual({ allowEvent: true })
  const cpr = await send({ item: { ...everyday, subject: 'Vedr. 140312-1234' } })
  expect(cpr).toMatchObject({ allowEvent: false })
  expect(cpr).not.toHaveProperty('sendModeOverride')
})

test.for([
  ['https://sag.kommune.dk/borger/010199-1234', '»010199-••••«'],
  ['<a href="https://sag.kommune.dk/?cpr=0101991234">her</a>', '»010199••••«'],
  ['0101991234@mail.dk', '»010199••••«'],
  ['Reg. 1234 konto 0101991234', '»010199••••«'],
  ['https://teams.microsoft.com/l/channel/x/general/0-1-0-1-9-9-1-2-3-4', '»0-1-0-1-9-9-••••«'],
] as const)(
  'in everyday post too a CPR number is one whatever it stands in: %s',
  async ([bodyHtml, words]) => {
    const answer = await send({ item: { ...neutral, bodyHtml } })
    expect(answer.errorMessage).toContain(`Teksten indeholder et CPR-nummer: ${words}`)
  },
)

test('of a CPR number inside something longer only the date is repeated', async () => {
  const item = { ...neutral, bodyHtml: '<p>Skriv til 0101991234@mail.dk</p>' }
  const answer = await send({ item, mark: 'm1', session: session(item) })
  expect(answer.errorMessage).toContain('et CPR-nummer: »010199••••@mail.dk«')
})

test('an everyday appointment with a way into a meeting is let through, whatever its ids look like', async () => {
  const id = '31010199-1234-4101-8199-010199123456'
  const bodyHtml = `<a href="https://teams.microsoft.com/l/meetup-join/19%3ameeting_a0101991234b%40thread.v2/0?context=%7b%22Tid%22%3a%22${id}%22%7d">Deltag</a>`
  expect(await send({ item: { ...neutral, bodyHtml } })).toEqual({ allowEvent: true })
})

test('X-10 a name shown in the list of attendees blocks', async () => {
  const attendees = [...neutral.attendees, { name: 'Mor til Sofie', mail: 'mor@mail.example' }]
  const item = { ...neutral, attendees }
  expect(await send({ item, mark: 'm1', session: session(item) })).toMatchObject({
    allowEvent: false,
    errorMessage: expect.stringContaining('Deltagerlisten indeholder et navn fra familien: »Sofie«.'),
  })
})

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  for (const child of Object.values(node).flat()) {
    if (child !== null && typeof child === 'object' && typeof (child as Node).type === 'string')
      walk(child as Node, visit)
  }
}
