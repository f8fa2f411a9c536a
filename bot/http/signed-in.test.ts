import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose'
import { beforeAll, expect, test } from 'vitest'
import { Refused } from './refused.ts'
import { tokenCheck } from './signed-in.ts'

const tenantId = '5b1e7c1a-9d0e-4c9b-8a55-2f1d0c7e4a01'
const other = '99999999-9d0e-4c9b-8a55-2f1d0c7e4a01'
const apiClientId = '6a0f6a0e-3b56-4d0a-9f0e-7f3a2b1c9d02'
const now = new Date('2026-03-02T08:00:00Z')
const seconds = Math.floor(now.getTime() / 1000)

let key: CryptoKey
let stranger: CryptoKey
let check: ReturnType<typeof tokenCheck>
let asked: string[]

beforeAll(async () => {
  const pair = await generateKeyPair('RS256')
  key = pair.privateKey
  stranger = (await generateKeyPair('RS256')).privateKey
  const keys = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k', alg: 'RS256', use: 'sig' }] }
  asked = []
  // The wire is the boundary: Entra's key document, answered as Entra answers it.
  check = tokenCheck(
    { tenantId, apiClientId, authorizedParties: [apiClientId] },
    async (input) => {
      asked.push(input instanceof Request ? input.url : String(input))
      return Response.json(keys)
    },
    () => now,
  )
})

const claims = {
  iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
  aud: apiClientId,
  tid: tenantId,
  azp: apiClientId,
  scp: 'access_as_user',
  oid: 'a0000000-0000-4000-8000-000000000001',
  name: 'Karen Ravnsø',
  preferred_username: 'karen.ravnso@birkelund.example',
  roles: ['Samlet.Coordinator', 'Unknown.Role'],
  iat: seconds,
  nbf: seconds,
  exp: seconds + 3600,
}
const sign = (changes: Record<string, unknown> = {}, by: CryptoKey = key) =>
  new SignJWT({ ...claims, ...changes }).setProtectedHeader({ alg: 'RS256', kid: 'k' }).sign(by)
const reason = async (token: string) =>
  check(token).then(
    () => 'let in',
    (error: unknown) => (error as Refused).reason,
  )

test('a token of our tenant, for us, with our scope is a caller; unknown roles are nothing', async () => {
  const token = await sign()
  expect(await check(token)).toEqual({
    id: claims.oid,
    name: 'Karen Ravnsø',
    mail: 'karen.ravnso@birkelund.example',
    roles: ['coordinator'],
    token,
  })
  expect(asked).toEqual([`https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`])
})

test.for([
  [
    'another tenant',
    { tid: other, iss: `https://login.microsoftonline.com/${other}/v2.0` },
    'token-other-tenant',
  ],
  ['another issuer', { iss: `https://login.microsoftonline.com/${other}/v2.0` }, 'token-other-tenant'],
  ['another audience', { aud: other }, 'token-invalid'],
  ['expired', { exp: seconds - 61 }, 'token-expired'],
  ['not yet valid', { nbf: seconds + 120 }, 'token-invalid'],
  ['no scope', { scp: undefined }, 'token-invalid'],
  ['a scope that only contains ours', { scp: 'access_as_user_too' }, 'token-invalid'],
  ['another authorised party', { azp: other }, 'token-invalid'],
  ['nobody in particular', { oid: undefined }, 'token-invalid'],
] as const)('%s is refused', async ([, changes, because]) => {
  expect(await reason(await sign(changes))).toBe(because)
})

test('another key, a cut signature and alg none are refused', async () => {
  const token = await sign()
  const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${token.split('.')[1]}.`
  expect(await reason(await sign({}, stranger))).toBe('token-invalid')
  expect(await reason(token.slice(0, -6))).toBe('token-invalid')
  expect(await reason(none)).toBe('token-invalid')
})

test('keys that cannot be fetched are Microsoft being away, not a bad token', async () => {
  const away = tokenCheck(
    { tenantId, apiClientId, authorizedParties: [apiClientId] },
    () => Promise.reject(new TypeError('fetch failed')),
    () => now,
  )
  await expect(away(await sign())).rejects.toMatchObject({ reason: 'microsoft365-unavailable' })
})
