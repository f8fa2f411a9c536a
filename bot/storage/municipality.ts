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

export async function nameOfMunicipality(tx: Tx): Promise<string> {
  const { name } = await tx
    .selectFrom('municipality')
    .select('name')
    .where('municipality_id', '=', municipalityOf(tx))
    .executeTakeFirstOrThrow()
  return name
}

/** The next course reference, `NM-2026-0412`: counted within the year, under the count's lock, so that no number is given twice. */
export async function takeReference(tx: Tx, year: number): Promise<string> {
  const count = await tx
    .insertInto('reference_count')
    .values({ municipality_id: municipalityOf(tx), year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['municipality_id', 'year'])
        .doUpdateSet((eb) => ({ last: eb('reference_count.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return `NM-${year}-${String(count.last).padStart(4, '0')}`
}
