import { sql, type Kysely, type Transaction } from 'kysely'
import type { Tables } from './tables.ts'

export type Tx = Transaction<Tables>

/** The bounded role every transaction works as: row-level security holds for it, whoever logged in. */
export const role = 'samlet_app'

export type Settings = { municipalityId: string; personId: string; service: boolean }

const municipalities = new WeakMap<Tx, string>()

/** The municipality a transaction belongs to: the leading part of every key. */
export function municipalityOf(tx: Tx): string {
  const known = municipalities.get(tx)
  if (!known) throw new Error('Not a transaction of Database.as or Database.asService.')
  return known
}

/** Begins, becomes the bounded role with its settings in one statement, works, commits. Nothing of it outlives the transaction. */
export function inTransaction<T>(
  kysely: Kysely<Tables>,
  settings: Settings,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return kysely.transaction().execute(async (tx) => {
    municipalities.set(tx, settings.municipalityId)
    await sql`select set_config('role', ${role}, true), set_config('app.municipality', ${settings.municipalityId}, true),
      set_config('app.person', ${settings.personId}, true), set_config('app.service', ${settings.service ? 'yes' : 'no'}, true)`.execute(
      tx,
    )
    return work(tx)
  })
}
