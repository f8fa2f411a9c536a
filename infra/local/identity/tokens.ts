import { createHash } from 'node:crypto'
import { jwtVerify, type JWTPayload } from 'jose'
import { apiClientId, tenantId } from '../personas.ts'
import { createSigningKey, type SigningKey } from './keys.ts'

/** A person who can sign in. */
export type Account = { id: string; name: string; mail: string; roles: readonly string[] }
/** One thing wrong with a token, everything else right. For tests; never handed out over HTTP. */
export type Fault =
  | 'expired'
  | 'other-tenant'
  | 'other-audience'
  | 'other-key'
  | 'no-scope'
  | 'other-party'
  | 'no-person'

export const v2Issuer = `https://login.microsoftonline.com/${tenantId}/v2.0`
export const v1Issuer = `https://sts.windows.net/${tenantId}/`
export const botIssuer = 'https://api.botframework.com'
export const graphAudience = 'https://graph.microsoft.com'
export const lifeSeconds = 3600

const otherTenant = '0b2c3d4e-5f60-4718-8293-a4b5c6d7e8f9'

/** The access token for our API, as the hosts' broker gets it from Entra (v2.0). `party` is who asked for it. */
export async function personToken(
  key: SigningKey,
  person: Account,
  fault: Fault | null = null,
  party: string = apiClientId,
): Promise<string> {
  const tid = fault === 'other-tenant' ? otherTenant : tenantId
  const signer = fault === 'other-key' ? await createSigningKey() : key
  return signer.sign(
    {
      ...personClaims(person, tid),
      iss: `https://login.microsoftonline.com/${tid}/v2.0`,
      aud: fault === 'other-audience' ? otherTenant : apiClientId,
      azp: fault === 'other-party' ? otherTenant : party,
      azpacr: '0',
      ...(fault === 'no-scope' ? { scp: 'profile' } : { scp: 'access_as_user' }),
      ...(person.roles.length ? { roles: person.roles } : {}),
      ...(fault === 'no-person' ? { oid: undefined } : {}),
    },
    fault === 'expired' ? -3600 : lifeSeconds,
  )
}

/** The id token beside it: read by MSAL, trusted by nobody. */
export const idToken = (key: SigningKey, person: Account, clientId: string): Promise<string> =>
  key.sign({ ...personClaims(person, tenantId), iss: v2Issuer, aud: clientId }, lifeSeconds)

export const graphToken = (
  key: SigningKey,
  person: Account,
  clientId: string,
  scopes: readonly string[],
): Promise<string> =>
  key.sign(
    {
      ...personClaims(person, tenantId),
      iss: v1Issuer,
      aud: graphAudience,
      appid: clientId,
      scp: scopes.join(' '),
      ver: '1.0',
      idtyp: 'user',
    },
    lifeSeconds,
  )

export const appToken = (
  key: SigningKey,
  clientId: string,
  audience: string,
  roles: readonly string[],
): Promise<string> =>
  key.sign(
    {
      iss: v1Issuer,
      aud: audience,
      appid: clientId,
      tid: tenantId,
      oid: clientId,
      sub: clientId,
      idtyp: 'app',
      ver: '1.0',
      ...(roles.length ? { roles } : {}),
    },
    lifeSeconds,
  )

/** What the Bot Connector shows the bot. */
export const connectorToken = (key: SigningKey, botId: string, serviceUrl: string): Promise<string> =>
  key.sign({ iss: botIssuer, aud: botId, serviceurl: serviceUrl }, lifeSeconds)

/**
 * Signature, time, issuer and audience.
 * @throws a jose error when anything is wrong
 */
export async function verifyToken(
  key: SigningKey,
  token: string,
  issuer: string,
  audience: string,
): Promise<JWTPayload> {
  const { payload } = await jwtVerify(token, key.publicKey, { algorithms: ['RS256'], issuer, audience })
  return payload
}

export const homeAccountId = (person: Account) => `${person.id}.${tenantId}`

function personClaims(person: Account, tid: string): JWTPayload {
  const sub = createHash('sha256').update(person.id).digest('base64url')
  return {
    tid,
    oid: person.id,
    sub,
    name: person.name,
    preferred_username: person.mail,
    ver: '2.0',
    uti: sub.slice(0, 22),
  }
}
