import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { anyRoom, noWish } from '#shared/domain/meeting/slot.ts'
import { actsOfKaren } from '../../tests/support/acts-of-karen.ts'
import { karen, lund } from '../../tests/support/course.ts'
import { roomAt } from '../../tests/support/standing-meeting.ts'
import { insertMeeting, moveMeeting, readMeetingRow } from '../storage/meetings.ts'
import type { Wire } from '../wire.ts'
import { holdRoom } from './room-hold.ts'
import { askHold } from './store-wish.ts'

const acts = actsOfKaren('2026-03-02T08:00:00Z')
const gone = { mail: 'lokale.nedlagt', name: 'Lokale Nedlagt' }

/** A meeting that waits for a room there is not; `meanwhile` happens just before Microsoft 365 says so. */
async function asked(meanwhile: (wish: Parameters<typeof moveMeeting>[1]) => Promise<void>) {
  const courseId = await lund(acts.db)
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
    roomWish: anyRoom,
    onTeams: false,
  }
  const over =
    (send: Wire): Wire =>
    async (input, init) => {
      const answer = await send(input, init)
      if (typeof init?.body === 'string' && init.body.includes('transactionId')) await meanwhile(wish)
      return answer
    }
  const { world, caller } = await acts.acting(over)
  const { meeting, outboxId } = await acts.db.as(karen, async (tx) => {
    await insertMeeting(tx, { ...wish, state: 'holding', mark: randomUUID(), organizerId: karen.id })
    const row = (await readMeetingRow(tx, wish.id))!
    return { meeting: row, outboxId: await askHold(world, tx, row, caller) }
  })
  await holdRoom(world, caller, meeting, 'NM-2026-0001', outboxId)
  const { state, room, roomUnknown } = (await acts.db.asService((tx) => readMeetingRow(tx, wish.id)))!
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
  const moved = await asked((wish) => acts.db.as(karen, (tx) => moveMeeting(tx, { ...wish, room: other })))
  expect(moved).toEqual({ state: 'holding', room: other.name, roomUnknown: false })
})
