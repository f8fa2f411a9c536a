import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeEachDatabase, openTestDatabase, testMunicipalityId } from '../../tests/support/database.ts'
import { verifyAudit } from './verify-audit.ts'
import { openDatabase, type Database } from './database.ts'
import { DurableFiles } from './engine/durable-files.ts'
import { proveDurable } from './engine/pglite.ts'
import { up as addConsentEnd } from './migrations/0025-consent-ended.ts'
import { migrate, migrations } from './migrate.ts'
import {
  DatabaseLoginTooStrong,
  DatabaseNewer,
  DatabaseNotDurable,
  DatabaseNotPrepared,
  DatabaseUnreachable,
} from './refusal.ts'
import { vacuum } from './vacuum.ts'

const memory = { url: null, migrationUrl: null, folder: null, municipalityId: testMunicipalityId }

describeEachDatabase('the pool', (open) => {
  let db: Database
  beforeAll(async () => {
    db = await open()
  })

  test('a failed statement harms nobody else', async () => {
    const answers = await Promise.allSettled(
      Array.from({ length: 60 }, (_, i) =>
        db.pool.query(i % 3 === 0 ? 'select 1 / $1::int as n' : 'select 1 + $1::int as n', [
          i % 3 === 0 ? 0 : i,
        ]),
      ),
    )
    const said = answers.map((answer) =>
      answer.status === 'fulfilled'
        ? (answer.value.rows[0] as { n: number }).n
        : (answer.reason as { code: string }).code,
    )
    expect(said).toEqual(Array.from({ length: 60 }, (_, i) => (i % 3 === 0 ? '22012' : 1 + i)))
  })

  test('a date stays a day, also in summer time', async () => {
    const { rows } = await db.pool.query('select $1::date as day', ['2026-07-01'])
    expect(rows[0]).toEqual({ day: '2026-07-01' })
  })

  test('a thousand differently written statements all run, though only some are kept prepared', async () => {
    for (let i = 0; i < 1000; i++) {
      const { rows } = await db.pool.query(`select $1::int as n${i}`, [i])
      expect(rows[0]).toEqual({ [`n${i}`]: i })
    }
  })

  test('a vacuum takes nothing away', async () => {
    await vacuum(db)
    await db.check()
    expect(await db.asService((tx) => tx.selectFrom('municipality').select('name').execute())).toEqual([
      { name: 'Birkelund Kommune' },
    ])
  })
})

describe('migrations', () => {
  test('a second time they change nothing', async () => {
    const db = await openTestDatabase()
    await migrate(db.pool)
    const { rows } = await db.pool.query('select name from kysely_migration order by name')
    expect(rows.map((row: { name: string }) => row.name)).toEqual(Object.keys(migrations))
    await db.close()
  })

  test('a consent’s end is a step of its own, and no hindrance where it was part of an earlier one', async () => {
    const db = await openTestDatabase()
    const schema = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: db.pool }) })
    const columns = async () => {
      const { rows } = await db.pool.query<{ column_name: string; data_type: string }>(
        `select column_name, data_type from information_schema.columns where table_name = 'consent' and column_name like 'ended%' order by 1`,
      )
      return rows.map(({ column_name, data_type }) => `${column_name} ${data_type}`)
    }
    const both = ['ended_on date', 'ended_with uuid']
    await addConsentEnd(schema)
    expect(await columns()).toEqual(both)
    await db.pool.query('alter table consent drop column ended_on, drop column ended_with')
    await addConsentEnd(schema)
    expect(await columns()).toEqual(both)
    await db.close()
  })

  test('a database from a newer version is refused, with a sentence that says what to do', async () => {
    const db = await openTestDatabase()
    await db.pool.query(`insert into kysely_migration (name, timestamp) values ('9999-later', 'now')`)
    await expect(migrate(db.pool)).rejects.toThrow(DatabaseNewer)
    await expect(migrate(db.pool)).rejects.toThrow(
      /nyere version af Samlet \(9999-later\).*Start den nyeste version/,
    )
    await db.close()
  })
})

test('an engine whose commits do not reach the disk is refused', async () => {
  const db = await openTestDatabase()
  await expect(proveDurable(db.pool, new DurableFiles('/nowhere'), '.local/database')).rejects.toThrow(
    DatabaseNotDurable,
  )
  await db.close()
})

describe('the built-in database in its folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samlet-crash-'))
  const courseId = randomUUID()
  const started: ChildProcess[] = []
  afterAll(() => {
    for (const child of started) child.kill('SIGKILL')
    rmSync(folder, { recursive: true })
  })

  const writer = () => {
    const child = spawn(
      process.execPath,
      ['tests/support/crash-writer.ts', folder, testMunicipalityId, courseId],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    )
    started.push(child)
    return child
  }

  /** Lets it write so many lines, kills it without warning, and tells which lines it had been promised. */
  const killedAfter = async (count: number): Promise<string[]> => {
    const child = writer()
    const promised: string[] = []
    for await (const line of createInterface({ input: child.stdout! })) {
      if (line !== 'ready') promised.push(line)
      if (promised.length === count) child.kill('SIGKILL')
    }
    return promised
  }

  test('whatever was acknowledged survives kill -9, twice over, and the audit chain is whole', async () => {
    const promised = [...(await killedAfter(40)), ...(await killedAfter(25))]
    expect(promised.length).toBeGreaterThanOrEqual(65)
    const db = await openDatabase({ ...memory, folder })
    const stored = await db.asService((tx) =>
      tx.selectFrom('course_event').select('detail').where('kind', '=', 'task').execute(),
    )
    const known = new Set(stored.map((row) => row.detail))
    expect(promised.filter((detail) => !known.has(detail))).toEqual([])
    expect(await verifyAudit(db)).toMatchObject({ intact: true })
    await db.close()
  }, 120_000)

  test('a second process is refused while the first has it open, and let in after that', async () => {
    const db = await openDatabase({ ...memory, folder })
    const second = writer()
    const said: Buffer[] = []
    second.stderr!.on('data', (data: Buffer) => said.push(data))
    const [code] = (await once(second, 'close')) as [number]
    expect(code).toBe(1)
    expect(Buffer.concat(said).toString()).toMatch(
      /^DatabaseInUse: Databasen i .* er allerede åben i en anden Samlet/,
    )
    await db.close()
    await (await openDatabase({ ...memory, folder })).close()
  }, 60_000)
})

const postgres = process.env['SAMLET_TEST_POSTGRES']

test('a PostgreSQL that does not answer is refused with a sentence', async () => {
  const nobody = { ...memory, url: 'postgresql://samlet@127.0.0.1:1/samlet' }
  await expect(openDatabase(nobody)).rejects.toThrow(DatabaseUnreachable)
})

describe.skipIf(!postgres)('PostgreSQL', () => {
  const name = `samlet_test_${randomUUID().slice(0, 8)}`
  let owner: pg.Client
  let url: string

  beforeAll(async () => {
    owner = new pg.Client({ connectionString: postgres })
    await owner.connect()
    await owner.query(`create database ${name}`)
    await owner.query(
      `do $$ begin create role samlet_plain login password 'samlet_plain'; exception when duplicate_object or unique_violation then null; end $$`,
    )
    const address = new URL(postgres!)
    address.pathname = `/${name}`
    url = address.href
  })
  afterAll(async () => {
    await owner.query(`drop database ${name} with (force)`)
    await owner.end()
  })

  const plain = () => {
    const address = new URL(url)
    ;[address.username, address.password] = ['samlet_plain', 'samlet_plain']
    return address.href
  }

  test('a superuser or owner is refused as the service’s login', async () => {
    await expect(openDatabase({ ...memory, url })).rejects.toThrow(DatabaseLoginTooStrong)
    await expect(openDatabase({ ...memory, url, migrationUrl: url })).rejects.toThrow(DatabaseLoginTooStrong)
  })

  test('a plain login is refused until the owner has prepared the database, and needs no owner after that', async () => {
    await owner.query(`drop database ${name} with (force)`)
    await owner.query(`create database ${name}`)
    await expect(openDatabase({ ...memory, url: plain() })).rejects.toThrow(DatabaseNotPrepared)
    await (await openDatabase({ ...memory, url: plain(), migrationUrl: url })).close()
    await (await openDatabase({ ...memory, url: plain() })).close()
  })

  test('several services that start at once migrate once', async () => {
    await owner.query(`drop database ${name} with (force)`)
    await owner.query(`create database ${name}`)
    const opened = await Promise.all(
      Array.from({ length: 3 }, () => openDatabase({ ...memory, url: plain(), migrationUrl: url })),
    )
    expect(opened).toHaveLength(3)
    for (const db of opened) await db.close()
  })
})
