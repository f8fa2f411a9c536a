import { Temporal } from 'temporal-polyfill'
import type { ChangeState } from '#shared/domain/meeting/change.ts'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'

export type StoredChange = {
  id: string
  courseId: string
  meetingId: string
  start: Temporal.Instant
  end: Temporal.Instant
  room: { mail: string; name: string } | null
  holdId: string | null
  /** It is the meeting's own hold that is moved. */
  movesHold: boolean
  /** The meeting's own hold was asked to move, for this change or for one before it. */
  displaced: boolean
  askedAt: Temporal.Instant
  state: ChangeState
}

export async function readChange(tx: Tx, meetingId: string): Promise<StoredChange | null> {
  const row = await tx
    .selectFrom('meeting_change')
    .selectAll()
    .where('municipality_id', '=', municipalityOf(tx))
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  return row
    ? {
        id: row.id,
        courseId: row.course_id,
        meetingId: row.meeting_id,
        start: Temporal.Instant.fromEpochMilliseconds(row.starts_at.getTime()),
        end: Temporal.Instant.fromEpochMilliseconds(row.ends_at.getTime()),
        room: row.room_mail ? { mail: row.room_mail, name: row.room_name ?? '' } : null,
        holdId: row.hold_id,
        movesHold: row.moves_hold,
        displaced: row.displaced,
        askedAt: Temporal.Instant.fromEpochMilliseconds(row.asked_at.getTime()),
        state: row.state,
      }
    : null
}

/** This change asked for a room once, and has come to its end: what is wished under its id again would ask for none. */
export async function isSpent(tx: Tx, meetingId: string, changeId: string): Promise<boolean> {
  if ((await readChange(tx, meetingId))?.id === changeId) return false
  const asked = await tx
    .selectFrom('outbox')
    .select('id')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('meeting_id', '=', meetingId)
    .where('kind', '=', 'room-hold')
    .where('key', 'like', `hold:${meetingId}:change:${changeId}:%`)
    .executeTakeFirst()
  return asked !== undefined
}

/** The change in hand from here on; one that was in hand before is forgotten. */
export async function putChange(tx: Tx, change: StoredChange): Promise<void> {
  await dropChange(tx, change.meetingId)
  await tx
    .insertInto('meeting_change')
    .values({
      municipality_id: municipalityOf(tx),
      course_id: change.courseId,
      meeting_id: change.meetingId,
      id: change.id,
      starts_at: change.start.toString(),
      ends_at: change.end.toString(),
      room_mail: change.room?.mail ?? null,
      room_name: change.room?.name ?? null,
      hold_id: change.holdId,
      moves_hold: change.movesHold,
      displaced: change.displaced,
      asked_at: change.askedAt.toString(),
      state: change.state,
    })
    .execute()
}

/** Moves this change on, and no other that has taken its place meanwhile. @returns false when it stands there no longer */
export async function saveChange(
  tx: Tx,
  { id, meetingId }: Pick<StoredChange, 'id' | 'meetingId'>,
  from: ChangeState,
  to: { state: ChangeState; holdId?: string | null },
): Promise<boolean> {
  const moved = await tx
    .updateTable('meeting_change')
    .set({ state: to.state, ...(to.holdId === undefined ? {} : { hold_id: to.holdId }) })
    .where('municipality_id', '=', municipalityOf(tx))
    .where('meeting_id', '=', meetingId)
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst()
  return moved.numUpdatedRows > 0n
}

export async function dropChange(tx: Tx, meetingId: string): Promise<void> {
  await tx
    .deleteFrom('meeting_change')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('meeting_id', '=', meetingId)
    .execute()
}

/**
 * The meeting stands where the change put it.
 * @param movedAt since when it is at that time, if it is another than it was
 */
export async function carryOutChange(
  tx: Tx,
  change: StoredChange,
  movedAt: Temporal.Instant | null = null,
): Promise<void> {
  await tx
    .updateTable('meeting')
    .set({
      starts_at: change.start.toString(),
      ends_at: change.end.toString(),
      room_mail: change.room?.mail ?? null,
      room_name: change.room?.name ?? null,
      hold_id: change.holdId,
      change_id: change.id,
      ...(movedAt ? { moved_at: movedAt.toString() } : {}),
    })
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', change.meetingId)
    .execute()
  await dropChange(tx, change.meetingId)
}

/** The meeting keeps its time; no room is kept for it any more. */
export async function forgetHold(tx: Tx, meetingId: string): Promise<void> {
  await tx
    .updateTable('meeting')
    .set({ hold_id: null })
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', meetingId)
    .execute()
}
