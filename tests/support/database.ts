import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, describe } from 'vitest'
import type { Clock } from '#bot/ports/clock.ts'
import { databaseOn, openDatabase, type Database } from '#bot/storage/database.ts'
import { openInMemory } from '#bot/storage/engine/pglite.ts'
import { ensureMunicipality } from '#bot/storage/municipality.ts'
import { databaseImage } from './database-template.ts'

export const testMunicipalityId = '1f0e9d8c-7b6a-4594-8d3c-2b1a0f9e8d05'

export type Open = (clock?: Clock) => Promise<Database>

/** The owner's address of a real PostgreSQL, e.g. postgresql://postgres@127.0.0.1:5499/postgres. Without it only the built-in database is tried. */
const postgres = process.env['SAMLET_TEST_POSTGRES']

/** Runs the same tests on every engine there is. `open` gives a fresh database; it is closed when the file has run. */
export function describeEachDatabase(name: string, tests: (open: Open) => void): void {
  describe(`${name} (PGlite)`, () => {
    tests(opener(openBuiltIn))
  })
  describe.skipIf(!postgres)(`${name} (PostgreSQL)`, () => {
    tests(opener((clock) => openServerDatabase(postgres!, clock)))
  })
}

/** A fresh built-in database for tests that are not about storage. The caller closes it. @param clock the wall's time */
export async function openTestDatabase(clock?: Clock): Promise<Database> {
  const db = databaseOn(await openInMemory(await databaseImage()), testMunicipalityId, clock)
  await ensureMunicipality(db, 'Birkelund Kommune')
  return db
}

/** The same database as another municipality's service sees it. Closing it closes nothing. */
export function asMunicipality(db: Database, municipalityId: string): Database {
  return databaseOn(
    { kind: db.kind, pool: db.pool, prove: async () => {}, close: async () => {} },
    municipalityId,
    db.clock,
  )
}

type Opened = { db: Database; close: () => Promise<void> }

function opener(open: (clock?: Clock) => Promise<Opened>): Open {
  const opened: Opened[] = []
  afterAll(async () => {
    for (const each of opened.splice(0)) await each.close()
  })
  return async (clock) => {
    const each = await open(clock)
    opened.push(each)
    return each.db
  }
}

async function openBuiltIn(clock?: Clock): Promise<Opened> {
  const db = await openTestDatabase(clock)
  return { db, close: () => db.close() }
}

const login = 'samlet_test_login'

/** Each on its own database, through a login that is neither owner nor superuser; `url` is the login's, `ownerUrl` the owner's. */
export async function openServerDatabase(
  ownerUrl: string,
  clock?: Clock,
): Promise<Opened & { url: string; ownerUrl: string }> {
  const name = `samlet_test_${randomBytes(6).toString('hex')}`
  await withOwner(ownerUrl, async (owner) => {
    await owner.query(
      `do $$ begin create role ${login} login password '${login}'; exception when duplicate_object or unique_violation then null; end $$`,
    )
    await owner.query(`create database ${name}`)
  })
  const migrationUrl = at(ownerUrl, name)
  const url = new URL(migrationUrl)
  ;[url.username, url.password] = [login, login]
  const db = await openDatabase({
    url: url.href,
    migrationUrl,
    folder: null,
    municipalityId: testMunicipalityId,
    ...(clock ? { clock } : {}),
  })
  await ensureMunicipality(db, 'Birkelund Kommune')
  const close = async () => {
    await db.close()
    await withOwner(ownerUrl, (owner) => owner.query(`drop database ${name} with (force)`))
  }
  return { db, close, url: url.href, ownerUrl: migrationUrl }
}

function at(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}

async function withOwner(url: string, work: (owner: pg.Client) => Promise<unknown>): Promise<void> {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  try {
    await work(owner)
  } finally {
    await owner.end()
  }
}
