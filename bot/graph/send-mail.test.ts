import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { graphToken } from '../../infra/local/identity/tokens.ts'
import { startLocal, type Local } from '../../infra/local/local.ts'
import { apiClientSecret } from '../../infra/local/identity/registrations.ts'
import { apiClientId, outlookAddinId, personas, tenantId } from '../../infra/local/personas.ts'
import type { OutgoingMail } from '../ports/microsoft365.ts'
import { wire } from '../wire.ts'
import { microsoft365 } from './microsoft365.ts'
import { onBehalfOfTokens } from './on-behalf-of-token.ts'

const person = personas[0]!
let local: Local
beforeAll(async () => {
  local = await startLocal({ port: 0, now: Temporal.Instant.from('2026-03-02T08:00:00Z'), log: () => {} })
})
afterAll(() => local.stop())
beforeEach(() => local.chaos.calm())

const letter = (change: Partial<OutgoingMail> = {}): OutgoingMail => ({
  to: { mail: 'jonas.egelund@birkelund.example', name: 'Jonas Egelund' },
  subject: 'Invitation – ref. NM-2026-0412',
  html: '<p>Kære Jonas</p>',
  headers: [],
  attachments: [],
  ...change,
})
const attached = (bytes: number) => ({
  attachments: [{ name: 'brev.pdf', mediaType: 'application/pdf', bytes: new Uint8Array(bytes) }],
})
const withRights = (...rights: string[]) =>
  microsoft365(
    () => graphToken(local.identity.key, person, apiClientId, rights),
    outlookAddinId,
    wire(local.origin),
  )('')
const sent = async () => (await (await fetch(`${local.origin}/local/mails`)).json()) as unknown[]

test.for([
  ['a file that Graph takes no mail with', attached(3 * 1024 * 1024 + 1), 'letter-too-large'],
  ['more than a request holds', attached(4 * 1024 * 1024), 'letter-too-large'],
  ['what is no address', { to: { mail: 'ingen adresse', name: '' } }, 'mailbox-unknown'],
  ['a header that is not ours', { headers: [{ name: 'Bcc', value: 'a@b.example' }] }, 'microsoft365-refused'],
] as [string, Partial<OutgoingMail>, string][])(
  '%s is refused, and nothing went',
  async ([, change, reason]) => {
    const before = (await sent()).length
    await expect(withRights('Mail.Send').sendMail(letter(change))).rejects.toMatchObject({
      reason,
      answered: true,
    })
    expect(await sent()).toHaveLength(before)
  },
)

test('a name of 300 letters, with an apostrophe and an emoji, arrives as it was written', async () => {
  const name = `Oda D'Angelo 🌻 ${'å'.repeat(300)}`
  await withRights('Mail.Send').sendMail(letter({ to: { mail: 'jonas.egelund@birkelund.example', name } }))
  expect(await sent()).not.toEqual([])
})

test('without the right to send nothing goes, and it is said', async () => {
  await expect(withRights('Calendars.ReadWrite').sendMail(letter())).rejects.toMatchObject({
    reason: 'microsoft365-refused',
    answered: true,
  })
})

test('who has not let Samlet send mail can book all the same', async () => {
  const tokens = onBehalfOfTokens({ tenantId, apiClientId, apiClientSecret }, wire(local.origin))
  const hers = microsoft365(
    tokens,
    outlookAddinId,
    wire(local.origin),
  )(await local.identity.token('coordinator'))
  local.identity.grants.delegated.delete('Mail.Send')
  try {
    await expect(hers.sendMail(letter())).rejects.toMatchObject({
      reason: 'consent-to-app-needed',
      answered: true,
    })
    expect(await hers.rooms()).not.toEqual([])
  } finally {
    local.identity.grants.delegated.add('Mail.Send')
  }
})

test('a token that has run out is told as that: nothing went, and she signs in again', async () => {
  const tokens = onBehalfOfTokens({ tenantId, apiClientId, apiClientSecret }, wire(local.origin))
  const hers = microsoft365(tokens, outlookAddinId, wire(local.origin))('out.of.date')
  const told = { reason: 'token-expired', answered: true }
  await expect(hers.sendMail(letter())).rejects.toMatchObject(told)
  await expect(hers.rooms()).rejects.toMatchObject(told)
})

test.for([502, 503, 504])('%s is no answer: it leaves it unknown', async (status) => {
  local.chaos.set({ graph: { status, times: 1, path: 'sendMail' } })
  await expect(withRights('Mail.Send').sendMail(letter())).rejects.toMatchObject({
    reason: 'microsoft365-unavailable',
    answered: false,
  })
})
