import { randomUUID } from 'node:crypto'
import type { Tx } from '#bot/storage/database.ts'
import { municipalityOf } from '#bot/storage/transaction.ts'
import { testVault } from './course.ts'

type Where = { courseId: string; meetingId: string; memberId: string; version: string; by: string }

/** A row in every table that follows a meeting, for tests that count tables. @param words what is sealed in them */
export async function rowsAfterMeeting(
  tx: Tx,
  { courseId, meetingId, memberId, version, by }: Where,
  words: string,
): Promise<void> {
  const of = { municipality_id: municipalityOf(tx), course_id: courseId }
  const at = '2026-03-02T08:00:00Z'
  const sealed = (table: string) =>
    testVault.seal({ municipalityId: of.municipality_id, table, row: courseId }, words)
  const agreement = { agreement_id: randomUUID(), done_on: '2026-03-02', deadline: null }
  await tx
    .insertInto('agreement_state')
    .values({ ...of, version, ...agreement, said_at: at, said_by: by })
    .execute()
  const moved = {
    from_step: 'P-A1',
    from_since: '2026-01-02',
    to_step: 'P-A2',
    because: 'step-done' as const,
  }
  await tx
    .insertInto('course_step')
    .values({ ...of, id: randomUUID(), ...moved, moved_at: at, moved_by: by })
    .execute()
  const debrief = { revision: 1, saved_at: at, saved_by: by, sealed: sealed('debrief') }
  await tx
    .insertInto('debrief')
    .values({ ...of, meeting_id: meetingId, ...debrief })
    .execute()
  const chosen = { tool: 'smiley' as const, is_on: true, months: null, since: '2026-01-02' }
  await tx
    .insertInto('course_tool')
    .values({ ...of, ...chosen, chosen_at: at, chosen_by: by })
    .execute()
  const handed = { ...of, meeting_id: meetingId, member_id: memberId, handed_by: by }
  await tx
    .insertInto('hand_over')
    .values({ ...handed, token_hash: Buffer.from(meetingId), handed_at: at, until: at, used_at: at })
    .execute()
  const filled = {
    instrument: 'pss' as const,
    about_id: memberId,
    by_member_id: memberId,
    by_professional: null,
  }
  await tx
    .insertInto('instrument_score')
    .values({
      ...of,
      ...filled,
      id: randomUUID(),
      filled_on: '2026-03-02',
      sealed: sealed('instrument_score'),
      registered_at: at,
      registered_by: by,
    })
    .execute()
}

/** What the service alone may put there. */
export async function rowsOfFamily(
  tx: Tx,
  { courseId, meetingId, memberId, by }: Omit<Where, 'version'>,
  words: string,
): Promise<void> {
  const municipality_id = municipalityOf(tx)
  const place = {
    municipalityId: municipality_id,
    table: 'smiley_answer',
    row: `${courseId}/${meetingId}/${memberId}`,
  }
  await tx
    .insertInto('smiley_answer')
    .values({
      municipality_id,
      course_id: courseId,
      meeting_id: meetingId,
      member_id: memberId,
      handed_by: by,
      face: 2,
      sealed: testVault.seal(place, words),
      said_at: '2026-03-02T08:00:00Z',
    })
    .execute()
}
