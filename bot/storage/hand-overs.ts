import { Temporal } from 'temporal-polyfill'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'

/** Whose hands the tablet is in, for which meeting, and who put it there. */
export type HandOver = { courseId: string; meetingId: string; memberId: string; handedBy: string }

/** Handed over again to the same member for the same meeting, the token before it is worth nothing. */
export async function storeHandOver(
  tx: Tx,
  {
    courseId,
    meetingId,
    memberId,
    handedBy,
    hash,
    at,
    until,
  }: HandOver & { hash: Buffer; at: Temporal.Instant; until: Temporal.Instant },
): Promise<void> {
  const handed = {
    token_hash: hash,
    handed_at: at.toString(),
    handed_by: handedBy,
    until: until.toString(),
    used_at: null,
  }
  await tx
    .insertInto('hand_over')
    .values({
      municipality_id: municipalityOf(tx),
      course_id: courseId,
      meeting_id: meetingId,
      member_id: memberId,
      ...handed,
    })
    .onConflict((conflict) =>
      conflict.columns(['municipality_id', 'course_id', 'meeting_id', 'member_id']).doUpdateSet(handed),
    )
    .execute()
}

/** The one that this token opens now. Null when it is unknown, used, or its time is over. As the service. */
export async function findHandOver(tx: Tx, hash: Buffer, now: Temporal.Instant): Promise<HandOver | null> {
  const row = await tx
    .selectFrom('hand_over')
    .select(['course_id', 'meeting_id', 'member_id', 'handed_by'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('until', '>', new Date(now.epochMilliseconds))
    .executeTakeFirst()
  return (
    (row && {
      courseId: row.course_id,
      meetingId: row.meeting_id,
      memberId: row.member_id,
      handedBy: row.handed_by,
    }) ??
    null
  )
}

/** Once, and never again. */
export async function useHandOver(tx: Tx, hash: Buffer, at: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('hand_over')
    .set({ used_at: at.toString() })
    .where('municipality_id', '=', municipalityOf(tx))
    .where('token_hash', '=', hash)
    .execute()
}
