import { CompiledQuery, type Kysely, type Transaction } from 'kysely'
import type { Tables } from './tables.ts'

export type Tx = Transaction<Tables>

/** The bounded role every transaction works as: row-level security holds for it, whoever logged in. */
export const role = 'samlet_app'

/** `db` is the open database: what is kept in memory is kept per database. */
export type Settings = {
  db: object
  municipalityId: string
  personId: string
  service: boolean
  /** The service's own time, as an instant: what is open until when is decided by it. */
  now: string
  /** Reads only, and everything as it stood at one moment, whatever others write meanwhile. */
  oneMoment?: boolean
}

const settingsOf = new WeakMap<Tx, Settings>()

/** The municipality a transaction belongs to: the leading part of every key. */
export function municipalityOf(tx: Tx): string {
  return known(tx).municipalityId
}

export function databaseOf(tx: Tx): object {
  return known(tx).db
}

function known(tx: Tx): Settings {
  const settings = settingsOf.get(tx)
  if (!settings) throw new Error('Not a transaction of Database.as or Database.asService.')
  return settings
}

const become = `select set_config('role', $1, true), set_config('app.municipality', $2, true), set_config('app.person', $3, true), set_config('app.service', $4, true), set_config('app.now', $5, true)`

/** Begins, becomes the bounded role with its settings in one statement, works, commits. Nothing of it outlives the transaction. */
export function inTransaction<T>(
  kysely: Kysely<Tables>,
  settings: Settings,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const { municipalityId, personId, service, now, oneMoment } = settings
  const begin = kysely.transaction()
  const transaction = oneMoment
    ? begin.setIsolationLevel('repeatable read').setAccessMode('read only')
    : begin
  return transaction.execute(async (tx) => {
    settingsOf.set(tx, settings)
    await tx.executeQuery(
      CompiledQuery.raw(become, [role, municipalityId, personId, service ? 'yes' : 'no', now]),
    )
    return work(tx)
  })
}
