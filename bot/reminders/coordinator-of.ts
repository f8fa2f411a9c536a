import type { Tx } from '../storage/database.ts'
import { municipalityOf } from '../storage/transaction.ts'

/** Whom a reminder falls back on: the one who holds the course together. */
export async function coordinatorOf(tx: Tx, courseId: string): Promise<string> {
  const row = await tx
    .selectFrom('course')
    .select('coordinator_id')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', courseId)
    .executeTakeFirstOrThrow()
  return row.coordinator_id
}
