import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { apiClient, type Call } from '#shared/api/client.ts'
import type { AppRole } from '#shared/domain/access.ts'
import { createApp, finishApp } from '#bot/app.ts'
import { Refused } from '#bot/http/refused.ts'
import type { Clock } from '#bot/ports/clock.ts'
import type { Database } from '#bot/storage/database.ts'
import { createOutbox } from '#bot/storage/outbox.ts'
import type { Colleague } from '#bot/storage/staff.ts'
import type { World } from '#bot/world.ts'
import { testVault } from './course.ts'
import { noHosting } from './no-hosting.ts'

export type Api = {
  origin: string
  as(person: Colleague, roles?: readonly AppRole[]): Call
  world: World
  close(): Promise<void>
}

/**
 * The service's API over real HTTP on a free port, without Microsoft 365: who calls is agreed beforehand
 * (tokens have their own tests), and whoever asks Microsoft 365 for something fails.
 */
export async function openApi(db: Database, clock: Clock): Promise<Api> {
  const callers = new Map<string, { person: Colleague; roles: readonly AppRole[] }>()
  const world: World = {
    db,
    clock,
    vault: testVault,
    outbox: createOutbox(db, clock),
    onBehalfOf: () => {
      throw new Error('There is no Microsoft 365 in this test.')
    },
    hosting: noHosting,
    municipalityName: 'Birkelund Kommune',
    mailDomains: ['birkelund.example'],
    log: pino({ level: 'silent' }),
  }
  const settings = {
    config: { tenantId: '', clientId: '', scope: '', teamsAppId: '' },
    dist: 'dist',
    requestsAMinute: 10_000,
    tokenCheck: async (token: string) => {
      const known = callers.get(token)
      if (!known) throw new Refused(401, 'token-invalid')
      return { ...known.person, roles: known.roles, token }
    },
  }
  const server = finishApp(createApp(world, settings), world, settings).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    world,
    as(person, roles = ['coordinator', 'staff']) {
      const token = `person.${callers.size}.token`
      callers.set(token, { person, roles })
      return apiClient(origin, async () => token)
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
