import type { Temporal } from 'temporal-polyfill'
import type { Allowing } from '#shared/domain/privacy/allow-list.ts'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'

export type AllowedEntry = Allowing & { id: string; at: Date; by: string }

/** What stands on the municipality's list, in the order it came there, and who put it there. */
export async function readAllowed(tx: Tx): Promise<AllowedEntry[]> {
  return tx
    .selectFrom('allowed as a')
    .innerJoin('staff as s', (join) =>
      join.onRef('s.municipality_id', '=', 'a.municipality_id').onRef('s.id', '=', 'a.added_by'),
    )
    .select(['a.id', 'a.kind', 'a.text', 'a.why', 'a.added_at as at', 's.name as by'])
    .where('a.municipality_id', '=', municipalityOf(tx))
    .where('a.removed_at', 'is', null)
    .orderBy('a.added_at')
    .orderBy('a.id')
    .execute()
}

export async function allowedTexts(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('allowed')
    .select('text')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .execute()
  return rows.map(({ text }) => text)
}

/** @returns false when it stands there already, whoever put it there */
export async function addAllowed(
  tx: Tx,
  { id, kind, text, why }: Allowing & { id: string },
  { at, by }: { at: Temporal.Instant; by: string },
): Promise<boolean> {
  const added = await tx
    .insertInto('allowed')
    .values({
      municipality_id: municipalityOf(tx),
      id,
      kind,
      text,
      why,
      added_at: at.toString(),
      added_by: by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The row stays, with who took it back. @returns false when it stands there no more */
export async function removeAllowed(
  tx: Tx,
  id: string,
  { at, by }: { at: Temporal.Instant; by: string },
): Promise<boolean> {
  const removed = await tx
    .updateTable('allowed')
    .set({ removed_at: at.toString(), removed_by: by })
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return removed.numUpdatedRows > 0n
}
