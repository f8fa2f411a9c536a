import { Router } from 'express'
import type { Chaos } from '../chaos.ts'
import { apiClientId, botClientId, hostClientIds, personas, tenantId, type Persona } from '../personas.ts'
import { botDiscovery, entraDiscovery } from './discovery.ts'
import { createSigningKey, type SigningKey } from './keys.ts'
import { usualGrants, type Grants } from './registrations.ts'
import { tokenEndpoint } from './token-endpoint.ts'
import { homeAccountId, idToken, lifeSeconds, personToken, type Fault } from './tokens.ts'

export type Identity = {
  key: SigningKey
  /** May be changed by tests: what the administrator has granted. */
  grants: Grants
  /** The access token for our API that a host would hand out; `fault` makes a wrong one. */
  token(persona: Persona['key'], fault?: Fault): Promise<string>
  /** What the hosts' broker answers: MSAL's shape. Null when client or scope is not ours. */
  brokered(persona: Persona, clientId: string, scope: string): Promise<Brokered | null>
  login: Router
  botLogin: Router
}

export type Brokered = {
  access_token: string
  id_token: string
  expires_in: number
  scope: string
  account: {
    homeAccountId: string
    environment: string
    tenantId: string
    localAccountId: string
    username: string
    name: string
  }
}

/** Whom a token for our API is given to: our own registration, and the hosts'. */
const askers: readonly string[] = [apiClientId, ...Object.values(hostClientIds)]

/** Entra and the Bot Framework's issuer, with a key of their own for this start. */
export async function createIdentity(chaos: Chaos): Promise<Identity> {
  const key = await createSigningKey()
  const grants = usualGrants()
  const login = entraDiscovery(key)
  login.post(`/${tenantId}/oauth2/v2.0/token`, ...tokenEndpoint(key, grants, chaos))
  return {
    key,
    grants,
    login,
    botLogin: botDiscovery(key),
    token: (name, fault) =>
      personToken(
        key,
        personas.find((persona) => persona.key === name)!,
        fault ?? null,
      ),
    async brokered(persona, clientId, scope) {
      if (
        !askers.includes(clientId) ||
        !scope
          .split(' ')
          .some((one) => one.startsWith('api://') && one.endsWith(`/botid-${botClientId}/access_as_user`))
      )
        return null
      return {
        access_token: await personToken(key, persona, null, clientId),
        id_token: await idToken(key, persona, clientId),
        expires_in: lifeSeconds,
        scope,
        account: {
          homeAccountId: homeAccountId(persona),
          environment: 'login.windows.net',
          tenantId,
          localAccountId: persona.id,
          username: persona.mail,
          name: persona.name,
        },
      }
    },
  }
}
