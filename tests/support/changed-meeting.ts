import { randomUUID } from 'node:crypto'
import type { Tx } from '#bot/storage/database.ts'
import { putChange } from '#bot/storage/meeting-changes.ts'
import { Temporal } from 'temporal-polyfill'

type Of = { courseId: string; meetingId: string }

/** A meeting that is about to be moved. */
export async function changedMeeting(tx: Tx, { courseId, meetingId }: Of): Promise<void> {
  const start = Temporal.Instant.from('2026-04-15T07:00:00Z')
  await putChange(tx, {
    id: randomUUID(),
    courseId,
    meetingId,
    start,
    end: start.add({ hours: 2 }),
    room: null,
    holdId: null,
    movesHold: false,
    displaced: false,
    askedAt: start,
    state: 'held',
  })
}
