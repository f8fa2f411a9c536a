import type { RequestHandler } from 'express'
import { createRemoteJWKSet, customFetch, errors, jwtVerify, type JWTPayload } from 'jose'
import type { AppRole } from '#shared/domain/access.ts'
import type { Wire } from '../wire.ts'
import type { Caller } from './caller.ts'
import { Refused } from './refused.ts'

export type TokenSettings = {
  tenantId: string
  apiClientId: string
  /** Who may have asked for the token: our own registration (nested app authentication) and the Office hosts' fallback. */
  authorizedParties: readonly string[]
}

const appRoles: Record<string, AppRole> = {
  'Samlet.Coordinator': 'coordinator',
  'Samlet.Staff': 'staff',
  'Samlet.Leader': 'leader',
  'Samlet.Administrator': 'administrator',
}

/**
 * Validates an access token of Entra (v2.0): signature, issuer, audience, tenant, scope, authorised party, time.
 * Identity is tenant and object id, never an address.
 */
export function tokenCheck(
  settings: TokenSettings,
  wire: Wire,
  now: () => Date,
): (token: string) => Promise<Caller> {
  const issuer = `https://login.microsoftonline.com/${settings.tenantId}/v2.0`
  const keys = createRemoteJWKSet(
    new URL(`https://login.microsoftonline.com/${settings.tenantId}/discovery/v2.0/keys`),
    { [customFetch]: wire as typeof fetch },
  )
  return async (token) => {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      audience: settings.apiClientId,
      currentDate: now(),
      clockTolerance: 60,
    }).catch((error: unknown) => {
      if (error instanceof errors.JWTExpired) throw new Refused(401, 'token-expired')
      if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout))
        throw new Refused(401, 'token-invalid')
      throw new Refused(503, 'microsoft365-unavailable')
    })
    if (payload['tid'] !== settings.tenantId || payload.iss !== issuer)
      throw new Refused(401, 'token-other-tenant')
    return caller(payload, settings, token)
  }
}

function caller(payload: JWTPayload, settings: TokenSettings, token: string): Caller {
  const text = (claim: string) => (typeof payload[claim] === 'string' ? payload[claim] : '')
  const scopes = text('scp').split(' ')
  if (!scopes.includes('access_as_user')) throw new Refused(401, 'token-invalid')
  if (!settings.authorizedParties.includes(text('azp'))) throw new Refused(401, 'token-invalid')
  const id = text('oid')
  if (!id) throw new Refused(401, 'token-invalid')
  const claimed = Array.isArray(payload['roles']) ? payload['roles'] : []
  const roles = claimed.flatMap((role) => appRoles[String(role)] ?? [])
  return { id, name: text('name'), mail: text('preferred_username'), roles, token }
}

/** Every route behind this has a caller in `res.locals.caller`, or answers 401. */
export function signedIn(check: (token: string) => Promise<Caller>): RequestHandler {
  return async (req, res, next) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(req.get('authorization') ?? '')?.[1]
    if (!token) throw new Refused(401, 'sign-in-needed')
    res.locals['caller'] = await check(token)
    next()
  }
}
