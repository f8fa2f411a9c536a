import { existsSync } from 'node:fs'
import {
  AuthenticationHandler,
  Client,
  type Context,
  type Middleware,
} from '@microsoft/microsoft-graph-client'
import { Temporal } from 'temporal-polyfill'
import { expect } from 'vitest'
import { descriptionFile } from '../../infra/local/graph/description.ts'
import { startLocal, type Local } from '../../infra/local/local.ts'
import { apiClientSecret } from '../../infra/local/identity/registrations.ts'
import { appToken, graphAudience, graphToken } from '../../infra/local/identity/tokens.ts'
import { apiClientId, personas, tenantId, type Persona } from '../../infra/local/personas.ts'
import { onBehalfOfTokens } from '#bot/graph/on-behalf-of-token.ts'
import { wire } from '#bot/wire.ts'

/** Without the description, the part that holds answers up against it is skipped, and says so. */
export const described = existsSync(descriptionFile)
if (!described)
  process.stdout.write(
    'Microsofts beskrivelse af Graph ligger ikke ved siden af projektet: svarene er ikke holdt op mod den.\n',
  )

export const monday = Temporal.Instant.from('2027-03-01T07:00:00Z')

export type GraphWorld = {
  local: Local
  /** Microsoft's client, with a token that was exchanged on behalf of the person, as the service does it. */
  as(persona: Persona['key']): Promise<Client>
  /** With a Graph token that holds exactly these delegated rights. */
  withScopes(persona: Persona['key'], scopes: readonly string[]): Promise<Client>
  /** With an application's own token. */
  asApplication(roles?: readonly string[]): Promise<Client>
  withToken(token: string): Client
  lines: string[]
}

export async function graphWorld(): Promise<GraphWorld> {
  const lines: string[] = []
  const local = await startLocal({ port: 0, now: monday, log: (line) => void lines.push(line) })
  const send = wire(local.origin)
  const exchange = onBehalfOfTokens({ tenantId, apiClientId, apiClientSecret }, send)
  const person = (key: Persona['key']) => personas.find((persona) => persona.key === key)!
  const client = (token: string | (() => Promise<string>)) => {
    const first = new AuthenticationHandler({
      getAccessToken: () => (typeof token === 'string' ? Promise.resolve(token) : token()),
    })
    first.setNext(new Last(send))
    return Client.initWithMiddleware({ middleware: first })
  }
  return {
    local,
    lines,
    as: async (key) => {
      const own = await local.identity.token(key)
      return client(() => exchange(own))
    },
    withScopes: async (key, scopes) =>
      client(await graphToken(local.identity.key, person(key), apiClientId, scopes)),
    asApplication: async (roles = []) =>
      client(await appToken(local.identity.key, apiClientId, graphAudience, roles)),
    withToken: (token) => client(token),
  }
}

class Last implements Middleware {
  private readonly send: ReturnType<typeof wire>
  constructor(send: ReturnType<typeof wire>) {
    this.send = send
  }
  async execute(context: Context): Promise<void> {
    context.response = await this.send(context.request as string | Request, context.options as RequestInit)
  }
}

/** Graph's refusals carry a status and a code word. */
export async function refused(work: Promise<unknown>, status: number, code?: string): Promise<void> {
  const [given, word] = await refusal(work)
  expect([given, code ? word : undefined]).toEqual([status, code])
}

export async function refusal(work: Promise<unknown>): Promise<[status: number, code: string]> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason as { statusCode: number; code: string },
  )
  return error ? [error.statusCode, error.code] : [200, 'was not refused']
}

export const romance = { Prefer: 'outlook.timezone="Romance Standard Time"' }
export const at = (dateTime: string) => ({ dateTime, timeZone: 'Romance Standard Time' })
