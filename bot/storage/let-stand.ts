import { sql } from 'kysely'
import type { LeakFind } from '#shared/domain/privacy/leak.ts'
import { readStanding } from '#shared/domain/privacy/let-stand.ts'
import type { Tx } from './database.ts'
import type { StoredMeeting } from './meetings.ts'
import { municipalityOf } from './transaction.ts'

/**
 * Kind and field of what she has let stand in this meeting's invitation; the log keeps no more of it. A line from before it named its
 * meeting counts while there is only one that it can be of (decision 0025).
 */
export async function letStandIn(
  tx: Tx,
  { id, courseId, organizerId }: Pick<StoredMeeting, 'id' | 'courseId' | 'organizerId'>,
): Promise<LeakFind[]> {
  const rows = await tx
    .selectFrom('audit')
    .select(sql<string>`distinct subject`.as('subject'))
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('action', '=', 'finding-let-stand')
    .execute()
  const stands = rows.flatMap(({ subject }) => readStanding(subject) ?? [])
  const unnamed = stands.some(({ meetingId }) => meetingId === null)
  const only = unnamed && (await meetingsCalledBy(tx, { courseId, organizerId })) === 1
  return stands
    .filter(({ meetingId }) => (meetingId === null ? only : meetingId === id))
    .map(({ kind, field }) => ({ kind, field }))
}

async function meetingsCalledBy(
  tx: Tx,
  { courseId, organizerId }: Pick<StoredMeeting, 'courseId' | 'organizerId'>,
): Promise<number> {
  const { count } = await tx
    .selectFrom('meeting')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('organizer_id', '=', organizerId)
    .executeTakeFirstOrThrow()
  return Number(count)
}
