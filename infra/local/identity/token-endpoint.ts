import { randomUUID } from 'node:crypto'
import express, { type RequestHandler } from 'express'
import type { Chaos } from '../chaos.ts'
import { botClientId, personas } from '../personas.ts'
import type { SigningKey } from './keys.ts'
import { secrets, type Grants } from './registrations.ts'
import { appToken, graphAudience, graphToken, idToken, lifeSeconds, v2Issuer, verifyToken } from './tokens.ts'

const onBehalfOf = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
/** What a conditional access rule sends along: the client must take it back to Entra. */
const claimsChallenge = JSON.stringify({
  access_token: { polids: { essential: true, values: ['5c6d7e8f-0a1b-4c2d-8e3f-4a5b6c7d8e9f'] } },
})

/** Refused as Entra refuses: `error` is OAuth's word, `number` Entra's. */
class Denied extends Error {
  readonly error: string
  readonly number: number
  readonly more: Record<string, unknown>
  constructor(error: string, number: number, text: string, more: Record<string, unknown> = {}) {
    super(`AADSTS${number}: ${text}`)
    this.error = error
    this.number = number
    this.more = more
  }
}

/** `POST /<tenant>/oauth2/v2.0/token`: client credentials and on behalf of a person. */
export function tokenEndpoint(key: SigningKey, grants: Grants, chaos: Chaos): RequestHandler[] {
  const answer: RequestHandler = async (req, res) => {
    const form = req.body as Record<string, string | undefined>
    const kind = form['grant_type'] === onBehalfOf ? 'obo-token' : 'bot-token'
    if (chaos.strike('token-asked', kind, req.originalUrl)) return void req.socket.destroy()
    try {
      res.set('cache-control', 'no-store').json(await issue(key, grants, form))
    } catch (error) {
      if (!(error instanceof Denied)) throw error
      res.status(error.error === 'invalid_client' ? 401 : 400).json({
        error: error.error,
        error_description: error.message,
        error_codes: [error.number],
        timestamp: new Date().toISOString(),
        trace_id: randomUUID(),
        correlation_id: randomUUID(),
        ...error.more,
      })
    }
  }
  return [express.urlencoded({ extended: false, limit: '64kb' }), answer]
}

async function issue(
  key: SigningKey,
  grants: Grants,
  form: Record<string, string | undefined>,
): Promise<Record<string, unknown>> {
  const clientId = form['client_id'] ?? ''
  if (!secrets[clientId])
    throw new Denied('unauthorized_client', 700016, 'Application was not found in the directory.')
  if (form['client_secret'] !== secrets[clientId])
    throw new Denied('invalid_client', 7000215, 'Invalid client secret provided.')
  const scopes = (form['scope'] ?? '').split(' ').filter(Boolean)
  if (form['grant_type'] === 'client_credentials') return credentials(key, grants, clientId, scopes)
  if (form['grant_type'] === onBehalfOf)
    return exchange(key, grants, clientId, scopes, form['assertion'] ?? '')
  throw new Denied('unsupported_grant_type', 70003, 'The grant type is not supported.')
}

async function credentials(
  key: SigningKey,
  grants: Grants,
  clientId: string,
  scopes: string[],
): Promise<Record<string, unknown>> {
  const audience = scopes.find((scope) => scope.endsWith('/.default'))?.slice(0, -'/.default'.length)
  if (audience === 'https://api.botframework.com' && clientId === botClientId)
    return answer(await appToken(key, clientId, audience, []))
  if (audience === graphAudience && clientId !== botClientId)
    return answer(await appToken(key, clientId, audience, [...grants.application.keys()]))
  throw new Denied(
    'invalid_scope',
    1002012,
    'The provided value for scope is not valid for client credentials.',
  )
}

async function exchange(
  key: SigningKey,
  grants: Grants,
  clientId: string,
  asked: string[],
  assertion: string,
): Promise<Record<string, unknown>> {
  const claims = await verifyToken(key, assertion, v2Issuer, clientId).catch(() => {
    throw new Denied('invalid_grant', 50013, 'Assertion failed signature, audience or lifetime validation.')
  })
  const person = personas.find((persona) => persona.id === claims['oid'])
  if (!person) throw new Denied('invalid_grant', 50034, 'The user account does not exist in the directory.')
  if (!grants.consented)
    throw new Denied(
      'interaction_required',
      50079,
      'The user is required to use multi-factor authentication.',
      { suberror: 'basic_action', claims: claimsChallenge },
    )
  const wanted = asked.flatMap((scope) =>
    scope.startsWith(`${graphAudience}/`) ? [scope.slice(graphAudience.length + 1)] : [],
  )
  const missing = wanted.filter((right) => right !== '.default' && !grants.delegated.has(right))
  if (missing.length)
    throw new Denied(
      'invalid_grant',
      65001,
      `The user or administrator has not consented to ${missing.join(' ')}.`,
      { suberror: 'consent_required' },
    )
  const scopes = wanted.includes('.default') ? [...grants.delegated] : wanted
  if (scopes.length === 0)
    throw new Denied('invalid_scope', 70011, 'The provided value for scope is not valid.')
  return {
    ...answer(await graphToken(key, person, clientId, scopes)),
    scope: scopes.map((right) => `${graphAudience}/${right}`).join(' '),
    id_token: await idToken(key, person, clientId),
    client_info: Buffer.from(JSON.stringify({ uid: person.id, utid: claims['tid'] })).toString('base64url'),
  }
}

const answer = (token: string) => ({
  token_type: 'Bearer',
  expires_in: lifeSeconds,
  ext_expires_in: lifeSeconds,
  access_token: token,
})
