import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll } from 'vitest'
import { microsoft365 } from '#bot/graph/microsoft365.ts'
import { onBehalfOfTokens } from '#bot/graph/on-behalf-of-token.ts'
import type { Caller } from '#bot/http/caller.ts'
import type { Database } from '#bot/storage/database.ts'
import { wire, type Wire } from '#bot/wire.ts'
import { apiClientSecret } from '../../infra/local/identity/registrations.ts'
import { startLocal, type Local } from '../../infra/local/local.ts'
import { apiClientId, outlookAddinId, tenantId } from '../../infra/local/personas.ts'
import { openApi, type Api } from './api.ts'
import { karen } from './course.ts'
import { openTestDatabase } from './database.ts'
import { movedClock } from './moved-clock.ts'

export type ActsOfKaren = {
  local: Local
  db: Database
  /** What she does under her own token; `over` stands between the service and the local Microsoft 365. */
  acting(over?: (send: Wire) => Wire): Promise<{ world: Api['world']; caller: Caller }>
}

/** Her acts without a service before them: on one local Microsoft 365 and one database a file, both from the same hour. */
export function actsOfKaren(now: string): ActsOfKaren {
  let api: Api
  const acts = {} as ActsOfKaren
  acts.acting = async (over = (send) => send) => {
    const send = over(wire(acts.local.origin))
    const tokens = onBehalfOfTokens({ tenantId, apiClientId, apiClientSecret }, send)
    return {
      world: { ...api.world, onBehalfOf: microsoft365(tokens, outlookAddinId, send) },
      caller: { ...karen, roles: [], token: await acts.local.identity.token('coordinator') },
    }
  }
  beforeAll(async () => {
    const clock = movedClock(now)
    acts.local = await startLocal({ port: 0, now: Temporal.Instant.from(now), log: () => undefined })
    acts.db = await openTestDatabase(clock)
    api = await openApi(acts.db, clock)
  })
  afterAll(async () => {
    await api?.close()
    await acts.db?.close()
    await acts.local?.stop()
  })
  return acts
}
