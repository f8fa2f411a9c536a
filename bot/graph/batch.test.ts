import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { findMailbox, people, roomMailboxes } from '../../infra/local/directory.ts'
import { apiClientSecret } from '../../infra/local/identity/registrations.ts'
import { startLocal, type Local } from '../../infra/local/local.ts'
import { apiClientId, outlookAddinId, tenantId } from '../../infra/local/personas.ts'
import type { Microsoft365 } from '../ports/microsoft365.ts'
import { wire } from '../wire.ts'
import { microsoft365 } from './microsoft365.ts'
import { onBehalfOfTokens } from './on-behalf-of-token.ts'

const now = Temporal.Instant.from('2027-03-01T07:00:00Z')
const thirteenWeeks = { start: now, end: now.add({ hours: 24 * 91 }) }
const karen = 'karen.ravnso@birkelund.example'
let local: Local
let graph: Microsoft365
let asked: string[]

beforeAll(async () => {
  local = await startLocal({ port: 0, now, log: () => undefined })
  for (const weeks of [1, 5, 11]) {
    const start = now.add({ hours: weeks * 168 + 2 }).epochMilliseconds
    local.graph.calendar.add(findMailbox(karen)!, { start, end: start + 3_600_000 }, null)
  }
  const send = wire(local.origin)
  const counted: typeof send = (input, init) => {
    const path = new URL(input instanceof Request ? input.url : String(input)).pathname
    if (!path.includes('/oauth2/')) asked.push(path)
    return send(input, init)
  }
  const tokens = onBehalfOfTokens({ tenantId, apiClientId, apiClientSecret }, send)
  graph = microsoft365(tokens, outlookAddinId, counted)(await local.identity.token('coordinator'))
})
afterAll(() => local.stop())
beforeEach(() => {
  asked = []
  local.chaos.calm()
})

test('free and busy of 35 mailboxes over 13 weeks is one round trip, and the same as asking for one', async () => {
  const known = [...people, ...roomMailboxes].map(({ mail }) => mail)
  const mails = [
    ...known,
    ...Array.from({ length: 35 - known.length }, (_, n) => `ukendt-${n}@birkelund.example`),
  ]
  const all = await graph.freeBusy(mails, thirteenWeeks)
  expect(asked).toEqual(['/v1.0/$batch'])
  expect(all.map(({ mail }) => mail)).toEqual(mails)
  expect(all.filter(({ busy }) => busy === null)).toHaveLength(35 - known.length)
  const one = all.find(({ mail }) => mail === karen)!
  expect(
    one.busy?.map(({ start, end }) => [now.until(start).total('hours'), start.until(end).total('hours')]),
  ).toEqual([
    [170, 1],
    [842, 1],
    [1850, 1],
  ])
  expect(one.hours).toEqual({
    zone: 'Europe/Copenhagen',
    hours: [{ days: [1, 2, 3, 4, 5], start: '08:00', end: '16:00' }],
  })
  expect(await graph.freeBusy([one.mail.toUpperCase()], thirteenWeeks)).toEqual([
    { ...one, mail: one.mail.toUpperCase() },
  ])
  expect(local.graph.violations()).toEqual([])
})

test('from the search to the held room it is three round trips', async () => {
  const rooms = await graph.rooms()
  await graph.freeBusy(
    [...people, ...rooms].map(({ mail }) => mail),
    thirteenWeeks,
  )
  const span = { start: now.add({ hours: 48 }), end: now.add({ hours: 51 }) }
  await graph.holdRoom({ key: 'hold-1', room: rooms[0]!, span, subject: 'Lokale til møde' })
  expect(asked).toEqual(['/v1.0/places/microsoft.graph.room', '/v1.0/$batch', '/v1.0/me/events'])
})

test('a question that is told to wait inside the batch is asked again, and only that one', async () => {
  const mails = people.map(({ mail }) => mail)
  const calm = await graph.freeBusy(mails, thirteenWeeks)
  asked = []
  local.chaos.set({ graph: { status: 429, times: 1, retryAfter: 0, path: '/getSchedule' } })
  expect(await graph.freeBusy(mails, thirteenWeeks)).toEqual(calm)
  expect(asked).toHaveLength(2)
})

test('a batch that must wait for minutes, or is refused, says so at once', async () => {
  local.chaos.set({ graph: { status: 429, times: 1, retryAfter: 600, path: '/getSchedule' } })
  await expect(graph.freeBusy([karen], thirteenWeeks)).rejects.toMatchObject({
    reason: 'microsoft365-busy',
  })
  expect(asked).toHaveLength(1)
  local.chaos.set({ graph: { status: 403, times: 1, path: '/getSchedule' } })
  await expect(graph.freeBusy([karen], thirteenWeeks)).rejects.toMatchObject({
    reason: 'microsoft365-refused',
  })
})
