import type { Database } from '#bot/storage/database.ts'
import { municipalityOf } from '#bot/storage/transaction.ts'

/** The minutes that rows of the outbox wait before they are tried again have passed: they are counted in the database's own time. */
export async function waitsAreOver(db: Database): Promise<void> {
  await db.asService((tx) =>
    tx
      .updateTable('outbox')
      .set({ claimed_until: null })
      .where('municipality_id', '=', municipalityOf(tx))
      .where('state', 'in', ['waiting', 'sending'])
      .where('claimed_until', 'is not', null)
      .execute(),
  )
}
