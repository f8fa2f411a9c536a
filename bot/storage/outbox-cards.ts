import type { Tx } from './database.ts'
import type { OutboxTable } from './tables-of-sending.ts'
import { municipalityOf } from './transaction.ts'

/** How the cards of this subject stand that the course has had. */
export async function statesOfCards(
  tx: Tx,
  courseId: string,
  subject: string,
): Promise<OutboxTable['state'][]> {
  const rows = await tx
    .selectFrom('outbox')
    .select('state')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('kind', '=', 'card')
    .where('subject', '=', subject)
    .execute()
  return rows.map(({ state }) => state)
}

/** What has been said of a meeting in cards that stand there. */
export async function postedSubjects(tx: Tx, meetingId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('outbox')
    .select('subject')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('meeting_id', '=', meetingId)
    .where('kind', '=', 'card')
    .where('result_id', 'is not', null)
    .execute()
  return new Set(rows.map(({ subject }) => subject))
}
