import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectorToken } from '../../infra/local/identity/tokens.ts'
import { createSigningKey } from '../../infra/local/identity/keys.ts'
import { apiClientId, botClientId, personas, tenantId } from '../../infra/local/personas.ts'
import { openBotHouse, type BotHouse } from '../support/bot-house.ts'

let house: BotHouse
let serviceUrl: string
beforeAll(async () => {
  house = await openBotHouse('2026-03-02T08:00:00Z')
  serviceUrl = `${house.local.origin}/connector/`
})
afterAll(() => house.stop())

const activity = (said: Record<string, unknown> = {}) => ({
  type: 'message',
  id: '1',
  text: 'plan',
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:1x', aadObjectId: personas[0]!.id, name: 'Karen' },
  recipient: { id: `28:${botClientId}`, name: 'Samlet' },
  conversation: { id: 'a:forged', conversationType: 'personal', tenantId },
  channelData: { tenant: { id: tenantId } },
  ...said,
})
const bot = (audience = botClientId, url = serviceUrl) =>
  connectorToken(house.local.identity.key, audience, url)
const send = async (token: string | null, body: unknown) => {
  const response = await fetch(`${house.origin}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, text: await response.text() }
}
const known = (id: string) =>
  house.db.asService((tx) =>
    tx.selectFrom('conversation').select('service_url').where('id', '=', id).executeTakeFirst(),
  )

test("the Bot Connector's own token is let in, and answered", async () => {
  const { id } = house.local.connector.conversations(personas[0]).find((one) => one.kind === 'personal')!
  const answer = await send(
    await bot(),
    activity({ conversation: { id, conversationType: 'personal', tenantId } }),
  )
  expect(answer.status).toBe(200)
  expect(await known(id)).toEqual({ service_url: serviceUrl })
  expect(house.channel(id).map((message) => message.text)).toEqual(['Du er ikke med i noget forløb endnu.'])
})

test('whoever else knocks stays outside, and nothing is remembered of him', async () => {
  const entra = await house.local.identity.token('coordinator')
  const strange = await connectorToken(await createSigningKey(), botClientId, serviceUrl)
  const elsewhere = 'https://evil.example/'
  const refusals: [string, string | null, unknown, number][] = [
    ['no token', null, activity(), 401],
    ['not a token', 'x', activity(), 401],
    ["a colleague's Entra token", entra, activity(), 401],
    ["another key's signature", strange, activity(), 401],
    ["another bot's token", await bot(apiClientId), activity(), 401],
    [
      'an address of the sender himself',
      await bot(botClientId, elsewhere),
      activity({ serviceUrl: elsewhere }),
      403,
    ],
    ['an address other than the signed one', await bot(botClientId, elsewhere), activity(), 401],
    [
      'another tenant',
      await bot(),
      activity({
        channelData: { tenant: { id: apiClientId } },
        conversation: { id: 'a:forged', conversationType: 'personal' },
      }),
      403,
    ],
    [
      'no tenant',
      await bot(),
      activity({ channelData: {}, conversation: { id: 'a:forged', conversationType: 'personal' } }),
      403,
    ],
    ['no address', await bot(), activity({ serviceUrl: undefined }), 400],
    ['broken JSON', await bot(), '{"type":', 400],
    ['a list', await bot(), [], 400],
    ['300 KB', await bot(), activity({ text: 'x'.repeat(300_000) }), 413],
  ]
  for (const [who, token, body, status] of refusals) {
    const answer = await send(token, body)
    expect([who, answer.status]).toEqual([who, status])
    expect(`${who}: ${answer.text}`).not.toMatch(/: .*(Karen|node_modules|eyJ|at )/)
  }
  expect(await known('a:forged')).toBeUndefined()
})

test('nobody who knocked is named in the log, and no token', () => {
  expect(house.logged()).not.toMatch(/Karen|eyJ|plan/)
})
