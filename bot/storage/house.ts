import type { Temporal } from 'temporal-polyfill'
import { houseIn as rulesIn, type House } from '#shared/domain/settings/house.ts'
import type { Setting } from '#shared/domain/settings/setting.ts'
import type { Database, Tx } from './database.ts'
import { databaseOf, municipalityOf } from './transaction.ts'

/** `revision` counts what has been said so far; `settings` are the municipality's own rows in that order. */
export type KnownHouse = House & { revision: number; settings: readonly Setting[] }

const kept = new WeakMap<object, KnownHouse>()
let changes = 0

/** The municipality's rules. In memory until somebody changes them, in this the one process (decision 0001): nearly every request asks. */
export async function houseOf(db: Database): Promise<KnownHouse> {
  return kept.get(db) ?? db.asService(houseIn)
}

/** The same inside a transaction: on the built-in database there is but one at a time. */
export async function houseIn(tx: Tx): Promise<KnownHouse> {
  const db = databaseOf(tx)
  const known = kept.get(db)
  if (known) return known
  const begun = changes
  const rows = await tx
    .selectFrom('municipality_setting')
    .select(['seq', 'kind', 'id', 'value', 'holds_from as from'])
    .where('municipality_id', '=', municipalityOf(tx))
    .orderBy('seq')
    .execute()
  // The door has parsed what was saved: kind, id and value belong together.
  const settings = rows.map(({ kind, id, value, from }) => ({ kind, id, value, from }) as Setting)
  const house = { ...rulesIn(settings), revision: rows.at(-1)?.seq ?? 0, settings }
  // Read before a change that has been made meanwhile: not kept.
  if (begun === changes) kept.set(db, house)
  return house
}

/** After a change, in the same request. */
export function forgetHouse(db: Database): void {
  changes++
  kept.delete(db)
}

/** @returns false when somebody else has said something since that revision */
export async function addSetting(
  tx: Tx,
  { kind, id, value, from }: Setting,
  { revision, at, by }: { revision: number; at: Temporal.Instant; by: string },
): Promise<boolean> {
  const added = await tx
    .insertInto('municipality_setting')
    .values({
      municipality_id: municipalityOf(tx),
      seq: revision + 1,
      kind,
      id,
      value: value && JSON.stringify(value),
      holds_from: from,
      saved_at: at.toString(),
      saved_by: by,
    })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'seq']).doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Who said what when, for whoever may change it. */
export async function savedBy(tx: Tx): Promise<{ seq: number; at: Date; by: string }[]> {
  return tx
    .selectFrom('municipality_setting as m')
    .innerJoin('staff as s', (join) =>
      join.onRef('s.municipality_id', '=', 'm.municipality_id').onRef('s.id', '=', 'm.saved_by'),
    )
    .select(['m.seq', 'm.saved_at as at', 's.name as by'])
    .where('m.municipality_id', '=', municipalityOf(tx))
    .orderBy('m.seq')
    .execute()
}
