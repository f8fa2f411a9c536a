import { randomUUID } from 'node:crypto'
import type { Tx } from '#bot/storage/database.ts'
import { putChange } from '#bot/storage/meeting-changes.ts'
import { municipalityOf } from '#bot/storage/transaction.ts'
import { Temporal } from 'temporal-polyfill'

type Of = { courseId: string; meetingId: string; contactId: string }

/** A meeting that is about to be moved, and somebody who has said no to it: a row in both tables. */
export async function changedMeeting(tx: Tx, { courseId, meetingId, contactId }: Of): Promise<void> {
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
  await tx
    .insertInto('meeting_absence')
    .values({
      municipality_id: municipalityOf(tx),
      course_id: courseId,
      meeting_id: meetingId,
      contact_id: contactId,
      said_at: start.toString(),
      said_in: 'outlook',
    })
    .execute()
}
