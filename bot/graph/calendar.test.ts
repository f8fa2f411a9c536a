import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { findMailbox } from '../../infra/local/directory.ts'
import { apiClientSecret } from '../../infra/local/identity/registrations.ts'
import { startLocal, type Local } from '../../infra/local/local.ts'
import { apiClientId, outlookAddinId, personas, tenantId } from '../../infra/local/personas.ts'
import type { Calendar } from '../ports/calendar.ts'
import type { Microsoft365 } from '../ports/microsoft365.ts'
import { wire } from '../wire.ts'
import { applicationTokens } from './application-token.ts'
import { calendarsOf } from './calendar.ts'
import { microsoft365 } from './microsoft365.ts'
import { onBehalfOfTokens } from './on-behalf-of-token.ts'

const now = Temporal.Instant.from('2027-03-01T07:00:00Z')
const window = { start: now, end: now.add({ hours: 24 * 200 }) }
const registration = { tenantId, apiClientId, apiClientSecret }
const { id: karen, mail } = personas[0]!
let local: Local
let own: Microsoft365
let hers: Calendar
let watched: Calendar

beforeAll(async () => {
  local = await startLocal({ port: 0, now, log: () => undefined })
  const send = wire(local.origin)
  const tokens = onBehalfOfTokens(registration, send)
  own = microsoft365(tokens, outlookAddinId, send)(await local.identity.token('coordinator'))
  hers = own.calendar
  watched = calendarsOf(applicationTokens(registration, send), outlookAddinId, send)(karen)
})
afterAll(() => local.stop())
beforeEach(() => {
  local.chaos.calm()
  local.identity.grants.application.set('Calendars.Read', new Set([mail]))
})

let day = 0
const add = (mark: string | null, subject = 'Netværksmøde') => {
  const start = now.add({ hours: 24 * ++day }).epochMilliseconds
  return local.graph.calendar.add(
    findMailbox(mail)!,
    {
      start,
      end: start + 3_600_000,
      fields: { subject, body: { contentType: 'html', content: '<p>Om Sofie</p>' } },
      attendees: [{ mail: personas[1]!.mail, name: 'Jonas', type: 'optional' }],
      attachments: [
        { id: 'a1', name: 'sofie.pdf' },
        { id: 'a2', name: 'dagsorden.pdf' },
      ],
      ...(mark ? { customProperties: { samletMark: mark } } : {}),
    },
    null,
  )
}
const idOf = (subject: string) => local.graph.events().find((event) => event.subject === subject)!.id

test('what changed is told once, over many pages, and which of it carries our mark', async () => {
  for (let n = 0; n < 130; n++) add(null, `Andet ${n}`)
  add('m-1', 'Vores')
  const first = await watched.changes({ link: null, window })
  if (first === 'expired') throw new Error('expired')
  expect(first.changed).toHaveLength(131)
  expect([...(await watched.marked())]).toEqual([[idOf('Vores'), 'm-1']])
  const calm = await watched.changes({ link: first.link, window })
  expect(calm).toMatchObject({ changed: [], removed: [] })
  local.graph.calendar.change(local.graph.calendar.find(mail, idOf('Vores'))!.event, {
    fields: { subject: 'Rettet' },
  })
  expect(await watched.changes({ link: first.link, window })).toMatchObject({ changed: [idOf('Rettet')] })
  const event = local.graph.calendar.find(mail, idOf('Rettet'))!.event
  const id = idOf('Rettet')
  local.graph.calendar.cancel(event)
  expect(await watched.changes({ link: first.link, window })).toMatchObject({ changed: [], removed: [id] })
  expect(local.graph.violations()).toEqual([])
  expect(local.graph.unknown()).toEqual([])
})

test('a meeting that the service makes carries its mark from the first moment', async () => {
  const { eventId } = await own.makeEvent({
    mark: 'm-made',
    key: 'made-once',
    span: { start: now.add({ hours: 24 }), end: now.add({ hours: 25 }) },
    subject: 'Møde',
    bodyHtml: '<p>Neutral</p>',
    location: 'Lokale Birk',
    attendees: [],
    online: false,
  })
  expect((await watched.marked()).get(eventId)).toBe('m-made')
  expect(local.graph.violations()).toEqual([])
  expect(local.graph.unknown()).toEqual([])
})

test('a mark of how far it was read that Microsoft 365 has forgotten is said to be so', async () => {
  const link = `https://graph.microsoft.com/v1.0/users/${karen}/calendarView/delta?$deltatoken=forgotten`
  expect(await watched.changes({ link, window })).toBe('expired')
})

test('an event is read with the names of its files, and written where it is to be changed only', async () => {
  add('m-2', 'Læst')
  const id = idOf('Læst')
  const read = await hers.read(id)
  if (read === 'gone') throw new Error('gone')
  expect(read).toMatchObject({
    subject: 'Læst',
    attachments: [
      { id: 'a1', name: 'sofie.pdf' },
      { id: 'a2', name: 'dagsorden.pdf' },
    ],
    online: false,
    sent: true,
  })
  const attendees = [{ mail: personas[1]!.mail, name: personas[1]!.mail }]
  const change = { bodyHtml: '<p>Neutral</p>', location: 'Lokale Birk', attendees, attachments: ['a1'] }
  // Pressed twice, the second finds the file gone already.
  expect(await hers.change(id, change, read.version)).toBe('changed')
  const again = await hers.read(id)
  expect(await hers.change(id, change, again === 'gone' ? '' : again.version)).toBe('changed')
  expect(local.graph.events().find((event) => event.id === id)).toMatchObject({
    subject: 'Læst',
    body: '<p>Neutral</p>',
    location: 'Lokale Birk',
    attachments: ['dagsorden.pdf'],
    attendees: [{ mail: personas[1]!.mail, name: personas[1]!.mail, type: 'optional' }],
    customProperties: { samletMark: 'm-2' },
  })
  local.graph.calendar.cancel(local.graph.calendar.find(mail, id)!.event)
  expect(await hers.read(id)).toBe('gone')
  expect(await hers.change(id, change, read.version)).toBe('gone')
  expect(await hers.change(id, { attachments: [] }, read.version)).toBe('gone')
  expect(local.graph.violations()).toEqual([])
})

test('what she wrote meanwhile is not written over, and no file is taken out', async () => {
  add('m-4', 'Samtidig')
  const id = idOf('Samtidig')
  const read = await hers.read(id)
  if (read === 'gone') throw new Error('gone')
  local.graph.calendar.change(local.graph.calendar.find(mail, id)!.event, {
    fields: { subject: 'Rettet nu' },
  })
  expect(await hers.change(id, { subject: 'Neutral', attachments: ['a1'] }, read.version)).toBe('edited')
  expect(local.graph.events().find((event) => event.id === id)).toMatchObject({
    subject: 'Rettet nu',
    attachments: ['sofie.pdf', 'dagsorden.pdf'],
  })
})

test('without the right, or outside its scope, nothing is read; the right to read does not write', async () => {
  add('m-3', 'Urørt')
  const refused = { reason: 'microsoft365-refused' }
  await expect(watched.change(idOf('Urørt'), { subject: 'x', attachments: [] }, '*')).rejects.toMatchObject(
    refused,
  )
  local.identity.grants.application.set('Calendars.Read', new Set(['another@birkelund.example']))
  await expect(watched.changes({ link: null, window })).rejects.toMatchObject(refused)
  local.identity.grants.application.delete('Calendars.Read')
  await expect(watched.marked()).rejects.toMatchObject(refused)
})

test('told to wait for minutes, it says how long', async () => {
  local.chaos.set({ graph: { status: 429, times: 4, retryAfter: 300, path: '/calendarView' } })
  await expect(watched.changes({ link: null, window })).rejects.toMatchObject({
    reason: 'microsoft365-busy',
    retryAfterSeconds: 300,
  })
})
