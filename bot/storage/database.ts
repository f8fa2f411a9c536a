import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { systemClock } from '../clock/system-clock.ts'
import type { Clock } from '../ports/clock.ts'
import { openFolder, openInMemory, type Engine } from './engine/pglite.ts'
import { admitLogin, loginOf, openPostgres } from './engine/postgres.ts'
import { migrate, refuseOtherVersion } from './migrate.ts'
import type { Tables } from './tables.ts'
import { inTransaction, type Tx } from './transaction.ts'

export type { Tx } from './transaction.ts'

export type Database = {
  municipalityId: string
  kind: 'pglite' | 'postgres'
  /** For the job scheduler. On PGlite there is one connection: never ask for it inside `as` or `asService`. */
  pool: pg.Pool
  /** The service's own time, which the wall goes by. */
  clock: Clock
  /** One transaction that sees what this person may see: her own courses, in this municipality. */
  as<T>(viewer: { id: string }, work: (tx: Tx) => Promise<T>): Promise<T>
  /** Jobs and the bot: all courses of this municipality, and no other's. */
  asService<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** As the service, to read only: everything as it stood at one moment, whatever is written meanwhile. */
  inOneMoment<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Throws when the database does not answer. */
  check(): Promise<void>
  close(): Promise<void>
}

export type DatabaseAddress = {
  /** PostgreSQL for the service's own login; null means the built-in database. */
  url: string | null
  /** PostgreSQL for the owner that migrates; null means that somebody else has prepared the database. */
  migrationUrl: string | null
  /** Where the built-in database lies; null means in memory. */
  folder: string | null
  municipalityId: string
  /** Whose time the wall goes by; the machine's own when nothing is said. */
  clock?: Clock
}

/**
 * Opens, migrates and proves the database.
 * @throws StorageRefusal with a Danish sentence that says what to do
 */
export async function openDatabase({
  url,
  migrationUrl,
  folder,
  municipalityId,
  clock,
}: DatabaseAddress): Promise<Database> {
  const engine = url ? await openPostgres(url) : folder ? await openFolder(folder) : await openInMemory()
  try {
    if (!url) await migrate(engine.pool)
    if (url && migrationUrl) await prepare(migrationUrl, await loginOf(engine.pool))
    await engine.prove()
    if (url) await refuseOtherVersion(engine.pool)
  } catch (error) {
    await engine.close()
    throw error
  }
  return databaseOn(engine, municipalityId, clock)
}

/** An engine whose schema stands, as the rest of the service sees it. */
export function databaseOn(engine: Engine, municipalityId: string, clock: Clock = systemClock): Database {
  const { kind, pool } = engine
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const settings = (personId: string, service: boolean) => ({
    db,
    municipalityId,
    personId,
    service,
    now: clock.now().toString(),
  })
  const db: Database = {
    municipalityId,
    kind,
    pool,
    clock,
    as: (viewer, work) => inTransaction(kysely, settings(viewer.id, false), work),
    asService: (work) => inTransaction(kysely, settings('', true), work),
    inOneMoment: (work) => inTransaction(kysely, { ...settings('', true), oneMoment: true }, work),
    check: async () => void (await pool.query('select 1')),
    close: () => engine.close(),
  }
  return db
}

async function prepare(migrationUrl: string, login: string): Promise<void> {
  const owner = await openPostgres(migrationUrl)
  try {
    await migrate(owner.pool)
    await admitLogin(owner.pool, login)
  } finally {
    await owner.close()
  }
}
