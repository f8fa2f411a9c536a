import { Temporal } from 'temporal-polyfill'
import type { Face } from '#shared/domain/instruments/smiley.ts'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'
import type { Place, Vault } from './vault.ts'

export type SmileyAnswer = {
  meetingId: string
  memberId: string
  face: Face
  /** '' when nothing was written. */
  comment: string
  at: Temporal.Instant
}

/** As the service: nobody else may. The first answer stands. */
export async function storeSmiley(
  tx: Tx,
  {
    courseId,
    handedBy,
    meetingId,
    memberId,
    face,
    comment,
    at,
  }: SmileyAnswer & { courseId: string; handedBy: string },
  vault: Vault,
): Promise<void> {
  const municipality_id = municipalityOf(tx)
  await tx
    .insertInto('smiley_answer')
    .values({
      municipality_id,
      course_id: courseId,
      meeting_id: meetingId,
      member_id: memberId,
      face,
      sealed: comment ? vault.seal(place(municipality_id, courseId, meetingId, memberId), comment) : null,
      said_at: at.toString(),
      handed_by: handedBy,
    })
    .execute()
}

/** Every answer of the course, the earliest first. */
export async function readSmileys(tx: Tx, courseId: string, vault: Vault): Promise<SmileyAnswer[]> {
  const municipalityId = municipalityOf(tx)
  const rows = await tx
    .selectFrom('smiley_answer')
    .select(['meeting_id', 'member_id', 'face', 'sealed', 'said_at'])
    .where('municipality_id', '=', municipalityId)
    .where('course_id', '=', courseId)
    .orderBy('said_at')
    .orderBy('member_id')
    .execute()
  return rows.map(({ meeting_id, member_id, face, sealed, said_at }) => ({
    meetingId: meeting_id,
    memberId: member_id,
    face: face as Face,
    comment: sealed ? vault.open(place(municipalityId, courseId, meeting_id, member_id), sealed) : '',
    at: Temporal.Instant.fromEpochMilliseconds(said_at.getTime()),
  }))
}

/** The faces alone of one meeting: nothing is opened. */
export async function readFaces(tx: Tx, courseId: string, meetingId: string): Promise<Face[]> {
  const rows = await tx
    .selectFrom('smiley_answer')
    .select('face')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('meeting_id', '=', meetingId)
    .execute()
  return rows.map(({ face }) => face as Face)
}

export async function hasAnswered(
  tx: Tx,
  { courseId, meetingId, memberId }: { courseId: string; meetingId: string; memberId: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('smiley_answer')
    .select('member_id')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('meeting_id', '=', meetingId)
    .where('member_id', '=', memberId)
    .executeTakeFirst()
  return row !== undefined
}

function place(municipalityId: string, courseId: string, meetingId: string, memberId: string): Place {
  return { municipalityId, table: 'smiley_answer', row: `${courseId}/${meetingId}/${memberId}` }
}
