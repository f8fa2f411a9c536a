import { sql } from 'kysely'
import type { Database, Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'

/** The one row of the municipality that this service serves; a new name in the settings replaces the old. */
export async function ensureMunicipality(db: Database, name: string): Promise<void> {
  await db.asService((tx) =>
    tx
      .insertInto('municipality')
      .values({ municipality_id: db.municipalityId, name })
      .onConflict((conflict) =>
        conflict.column('municipality_id').doUpdateSet({ name }).where('municipality.name', '!=', name),
      )
      .execute(),
  )
}

/** The next course reference, `NM-2026-0412`: counted within the year, under the row's lock, so that no number is given twice. */
export async function takeReference(tx: Tx, year: number): Promise<string> {
  const counted = await tx
    .updateTable('municipality')
    .set({
      next_reference: sql<number>`case when reference_year = ${year} then next_reference + 1 else 2 end`,
      reference_year: year,
    })
    .where('municipality_id', '=', municipalityOf(tx))
    .returning('next_reference')
    .executeTakeFirstOrThrow()
  return `NM-${year}-${String(counted.next_reference - 1).padStart(4, '0')}`
}
