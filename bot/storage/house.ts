import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { houseIn as rulesIn, type House } from '#shared/domain/settings/house.ts'
import type { Setting } from '#shared/domain/settings/setting.ts'
import type { Database, Tx } from './database.ts'
import { databaseOf, municipalityOf } from './transaction.ts'

/** `revision` counts what has been said so far; `settings` are the municipality's own rows in that order. */
export type KnownHouse = House & { revision: number; settings: readonly Setting[] }

const kept = new WeakMap<object, KnownHouse>()
let changes = 0

/**
 * The municipality's rules. In memory until somebody changes them: nearly every request asks.
 * @param said how many rules the database has been seen to have: when more than those in memory, they are read again
 */
export async function houseOf(db: Database, said = 0): Promise<KnownHouse> {
  return keptOf(db, said) ?? db.asService((tx) => houseIn(tx, said))
}

/** The same inside a transaction: on the built-in database there is but one at a time. */
export async function houseIn(tx: Tx, said = 0): Promise<KnownHouse> {
  const db = databaseOf(tx)
  const known = keptOf(db, said)
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
  // Read before a change that has been made meanwhile, or of an older moment: not kept.
  if (begun === changes && !keptOf(db, house.revision + 1)) kept.set(db, house)
  return house
}

/** How many rules the municipality has said, to be asked beside something else. */
export const rulesSaid = (tx: Tx) =>
  sql<number>`(select coalesce(max(seq), 0) from municipality_setting where municipality_id = ${municipalityOf(tx)})`

const keptOf = (db: object, said: number) => {
  const known = kept.get(db)
  return known && known.revision >= said ? known : undefined
}

/** After a change, in the same request, whether it succeeded or not: nobody knows what a commit that was not answered has done. */
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
