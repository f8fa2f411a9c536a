import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noWish } from '#shared/domain/meeting/slot.ts'
import { startLocal, type Local } from '../../infra/local/local.ts'
import { apiClientSecret } from '../../infra/local/identity/registrations.ts'
import { apiClientId, outlookAddinId, tenantId } from '../../infra/local/personas.ts'
import { openApi, type Api } from '../../tests/support/api.ts'
import { karen, lund } from '../../tests/support/course.ts'
import { openTestDatabase } from '../../tests/support/database.ts'
import { movedClock } from '../../tests/support/moved-clock.ts'
import { roomAt } from '../../tests/support/standing-meeting.ts'
import { microsoft365 } from '../graph/microsoft365.ts'
import { onBehalfOfTokens } from '../graph/on-behalf-of-token.ts'
import type { Database } from '../storage/database.ts'
import { insertMeeting, moveMeeting, readMeetingRow } from '../storage/meetings.ts'
import { wire, type Wire } from '../wire.ts'
import { holdRoom } from './room-hold.ts'
import { askHold } from './store-wish.ts'

const now = '2026-03-02T08:00:00Z'
let local: Local
let db: Database
let api: Api
beforeAll(async () => {
  const clock = movedClock(now)
  local = await startLocal({ port: 0, now: Temporal.Instant.from(now), log: () => undefined })
  db = await openTestDatabase(clock)
  api = await openApi(db, clock)
})
afterAll(async () => {
  await api?.close()
  await db?.close()
  await local?.stop()
})

const gone = { mail: 'lokale.nedlagt', name: 'Lokale Nedlagt' }

/** A meeting that waits for a room there is not; `meanwhile` happens just before Microsoft 365 says so. */
async function asked(meanwhile: (wish: Parameters<typeof moveMeeting>[1]) => Promise<void>) {
  const courseId = await lund(db)
  const start = Temporal.Instant.from('2026-04-15T07:00:00Z')
  const wish = {
    id: randomUUID(),
    courseId,
    type: 'networkMeeting' as const,
    start,
    end: start.add({ hours: 2 }),
    place: 'room' as const,
    room: gone,
    participantIds: [],
    family: noWish,
    onTeams: false,
  }
  const send: Wire = async (input, init) => {
    const answer = await wire(local.origin)(input, init)
    if (typeof init?.body === 'string' && init.body.includes('transactionId')) await meanwhile(wish)
    return answer
  }
  const tokens = onBehalfOfTokens({ tenantId, apiClientId, apiClientSecret }, send)
  const world = { ...api.world, onBehalfOf: microsoft365(tokens, outlookAddinId, send) }
  const caller = { ...karen, roles: [], token: await local.identity.token('coordinator') }
  const { meeting, outboxId } = await db.as(karen, async (tx) => {
    await insertMeeting(tx, { ...wish, state: 'holding', mark: randomUUID(), organizerId: karen.id })
    const row = (await readMeetingRow(tx, wish.id))!
    return { meeting: row, outboxId: await askHold(world, tx, row, caller) }
  })
  await holdRoom(world, caller, meeting, 'NM-2026-0001', outboxId)
  const { state, room, roomUnknown } = (await db.asService((tx) => readMeetingRow(tx, wish.id)))!
  return { state, room: room?.name, roomUnknown }
}

test('a room that there is not ends the wish for it', async () => {
  expect(await asked(() => Promise.resolve())).toEqual({
    state: 'declined',
    room: gone.name,
    roomUnknown: true,
  })
})

test('the same answer, come late, says nothing of the room that has been wished since', async () => {
  const other = roomAt(0)
  const moved = await asked((wish) => db.as(karen, (tx) => moveMeeting(tx, { ...wish, room: other })))
  expect(moved).toEqual({ state: 'holding', room: other.name, roomUnknown: false })
})
