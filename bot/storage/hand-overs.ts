import { Temporal } from 'temporal-polyfill'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'

/** Whose hands the tablet is in, for which meeting, and who put it there. */
export type HandOver = { courseId: string; meetingId: string; memberId: string; handedBy: string }

/** There is one tablet in her hands: whatever she handed out before is worth nothing. */
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
  await endHandOvers(tx, handedBy, at)
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

/** What is open of what she has handed out ends; what was answered with stays as it is. */
export async function endHandOvers(tx: Tx, handedBy: string, at: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('hand_over')
    .set({ until: at.toString() })
    .where('municipality_id', '=', municipalityOf(tx))
    .where('handed_by', '=', handedBy)
    .where('used_at', 'is', null)
    .where('until', '>', new Date(at.epochMilliseconds))
    .execute()
}

/** The one that this token opens now, or opened and has been answered with. Null when it is unknown, or its time is over. As the service. */
export async function findHandOver(
  tx: Tx,
  hash: Buffer,
  now: Temporal.Instant,
): Promise<(HandOver & { used: boolean; until: Temporal.Instant }) | null> {
  const row = await tx
    .selectFrom('hand_over')
    .select(['course_id', 'meeting_id', 'member_id', 'handed_by', 'used_at', 'until'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('token_hash', '=', hash)
    .where('until', '>', new Date(now.epochMilliseconds))
    .executeTakeFirst()
  return (
    (row && {
      courseId: row.course_id,
      meetingId: row.meeting_id,
      memberId: row.member_id,
      handedBy: row.handed_by,
      used: row.used_at !== null,
      until: Temporal.Instant.fromEpochMilliseconds(row.until.getTime()),
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
