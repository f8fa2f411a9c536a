import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applicationTokens } from '#bot/graph/application-token.ts'
import { hostingTeam as adapter } from '#bot/graph/hosting-team.ts'
import { wire } from '#bot/wire.ts'
import { apiClientSecret } from '../../infra/local/identity/registrations.ts'
import { apiClientId, hostingTeam, personas, teamsAppId, tenantId } from '../../infra/local/personas.ts'
import { openApi, type Api } from '../../tests/support/api.ts'
import { openTestDatabase } from '../../tests/support/database.ts'
import { movedClock } from '../../tests/support/moved-clock.ts'
import { noHosting } from '../../tests/support/no-hosting.ts'
import { graphWorld, type GraphWorld } from '../../tests/conformance/graph-world.ts'
import type { Database } from '../storage/database.ts'
import { rememberConversation } from '../storage/conversations.ts'
import { tryRights } from './try-rights.ts'

let graph: GraphWorld
let db: Database
let api: Api
const administrator = personas[0]!

/** Teams knows the administrator's chat, but whoever posts into it fails in a way that nobody has foreseen. */
beforeAll(async () => {
  graph = await graphWorld()
  const clock = movedClock('2027-03-01T07:00:00Z')
  db = await openTestDatabase(clock)
  api = await openApi(db, clock)
  const chat = {
    id: 'a:chat',
    kind: 'personal',
    owner: administrator.id,
    serviceUrl: graph.local.origin,
  } as const
  await db.asService((tx) => rememberConversation(tx, chat))
})
afterAll(async () => {
  await api.close()
  await db.close()
  await graph.local.stop()
})

test('whatever goes wrong on the way, the channel that was made for the trial is deleted, and the step says so', async () => {
  const send = wire(graph.local.origin)
  const tokens = applicationTokens({ tenantId, apiClientId, apiClientSecret }, send)
  const hosting = { ...noHosting, team: adapter(tokens, teamsAppId, send), origin: graph.local.origin }
  const log = pino({ level: 'silent' })
  const before = graph.local.graph.channels().length
  const { steps, left } = await tryRights({ ...api.world, hosting, log }, administrator.id, {
    mode: 'personal',
    hostingTeamId: hostingTeam.id,
  })
  expect(steps).toContainEqual({ step: 'post', outcome: 'missing', because: 'unexpected' })
  expect(steps).toContainEqual({ step: 'delete-channel', outcome: 'works', because: null })
  expect(left).toBeNull()
  expect(graph.local.graph.channels()).toHaveLength(before)
})
