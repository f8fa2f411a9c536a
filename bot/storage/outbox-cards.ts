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
