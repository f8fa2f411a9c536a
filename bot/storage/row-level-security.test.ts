import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { jonas, karen, lund, torben, testVault, villads } from '../../tests/support/course.ts'
import { asMunicipality, describeEachDatabase } from '../../tests/support/database.ts'
import { movedClock } from '../../tests/support/moved-clock.ts'
import { countIn, walledCourse } from '../../tests/support/walled-course.ts'
import { readCourse } from './courses.ts'
import type { Database, Tx } from './database.ts'
import { ensureMunicipality } from './municipality.ts'
import { setCoreTeam } from './team.ts'

const tablesOf = (db: Database) =>
  db
    .asService((tx) =>
      sql<{ name: string; walled: boolean; key: string; course: boolean }>`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as walled,
        (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where i.indrelid = c.oid and i.indisprimary) as key,
        exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'course_id') as course
      from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely%'`.execute(
        tx,
      ),
    )
    .then((result) => result.rows)

async function countEach(
  db: Database,
  who: { id: string } | 'service',
  tables: readonly string[],
): Promise<Record<string, number>> {
  const count = async (tx: Tx) => {
    const counts: Record<string, number> = {}
    for (const table of tables) counts[table] = await countIn(tx, table)
    return counts
  }
  return who === 'service' ? db.asService(count) : db.as(who, count)
}

const noneOf = (tables: readonly string[]) => Object.fromEntries(tables.map((table) => [table, 0]))

describeEachDatabase('row-level security: what is seen', (open) => {
  let db: Database
  let courseId: string
  let courseTables: string[]
  const clock = movedClock('2026-02-01T08:00:00Z')

  beforeAll(async () => {
    db = await open(clock)
    courseId = await walledCourse(db)
    courseTables = [
      'course',
      ...(await tablesOf(db)).filter((table) => table.course).map((table) => table.name),
    ]
  })

  test('every table is walled off, by force, and led by the municipality', async () => {
    const tables = await tablesOf(db)
    expect(tables.length).toBeGreaterThan(15)
    expect(tables.filter((table) => !table.walled || table.key !== 'municipality_id')).toEqual([])
  })

  test('the coordinator sees a row in every table of her course; somebody outside the team sees none in any', async () => {
    const hers = await countEach(db, karen, courseTables)
    expect(Object.entries(hers).filter(([, count]) => count === 0)).toEqual([])
    expect(await countEach(db, villads, courseTables)).toEqual(noneOf(courseTables))
  })

  test('X-35: a course is deleted by the service alone, not by her whose it is', async () => {
    const gone = await db.as(karen, (tx) =>
      tx.deleteFrom('course').where('id', '=', courseId).executeTakeFirst(),
    )
    expect(gone.numDeletedRows).toBe(0n)
  })

  test('a leader who broke the glass sees the course, and with no time set, or a day later, nothing', async () => {
    const seen = async () => {
      const counts = await countEach(db, torben, courseTables)
      return Object.keys(counts).filter((table) => counts[table]! > 0)
    }
    expect(await seen()).toEqual(
      expect.arrayContaining(['course', 'family_member', 'consent', 'plan_version']),
    )
    const timeless = await db.as(torben, async (tx) => {
      await sql`select set_config('app.now', '', true)`.execute(tx)
      return countIn(tx, 'family_member')
    })
    expect(timeless).toBe(0)
    clock.moveTo('2026-02-02T08:00:00Z')
    // What he did himself is his to know; of the family there is nothing.
    expect(await seen()).toEqual(['break_glass'])
    clock.moveTo('2026-02-01T08:00:00Z')
  })

  test('5.2: scores are put in and taken out, and the tablet is handed over, by the coordinator alone; the team reads the scores', async () => {
    const undone = new Error('undone')
    /** What somebody can do to what stands there; none of it is kept. */
    const reach = async (who: { id: string }) => {
      const done: Record<string, number> = {}
      const changes: Record<
        string,
        (tx: Tx) => Promise<{ numUpdatedRows?: bigint; numDeletedRows?: bigint }>
      > = {
        correct: (tx) =>
          tx.updateTable('instrument_score').set({ filled_on: '2026-03-01' }).executeTakeFirst(),
        'end hand-over': (tx) =>
          tx.updateTable('hand_over').set({ until: '2026-03-01T08:00:00Z' }).executeTakeFirst(),
        'take score out': (tx) => tx.deleteFrom('instrument_score').executeTakeFirst(),
        'delete hand-over': (tx) => tx.deleteFrom('hand_over').executeTakeFirst(),
      }
      for (const [name, change] of Object.entries(changes))
        await db
          .as(who, async (tx) => {
            const { numUpdatedRows, numDeletedRows } = await change(tx)
            done[name] = Number(numUpdatedRows ?? numDeletedRows)
            throw undone
          })
          .catch((error: unknown) => {
            if (error !== undone) throw error
          })
      return done
    }
    const put = async (who: { id: string }) => {
      const [score] = await db.as(karen, (tx) => tx.selectFrom('instrument_score').selectAll().execute())
      await db
        .as(who, async (tx) => {
          await tx
            .insertInto('instrument_score')
            .values({ ...score!, id: randomUUID(), registered_at: '2026-03-02T08:00:00Z' })
            .execute()
          throw undone
        })
        .catch((error: unknown) => {
          if (error !== undone) throw error
        })
    }
    await db.as(karen, (tx) => setCoreTeam(tx, { courseId, coordinatorId: karen.id }, [jonas]))
    const none = { correct: 0, 'end hand-over': 0, 'take score out': 0, 'delete hand-over': 0 }
    expect(await reach(jonas)).toEqual(none)
    await expect(put(jonas)).rejects.toMatchObject({ code: '42501' })
    expect(await db.as(jonas, (tx) => countIn(tx, 'instrument_score'))).toBeGreaterThan(0)
    expect(await db.as(jonas, (tx) => countIn(tx, 'hand_over'))).toBe(0)
    for (const changed of Object.values(await reach(karen))) expect(changed).toBeGreaterThan(0)
    await put(karen)
  })

  test('5.2: where the course stands in its model is changed by the coordinator and the service alone; the team writes what else is in its row', async () => {
    const undone = new Error('undone')
    await db.as(karen, (tx) => setCoreTeam(tx, { courseId, coordinatorId: karen.id }, [jonas]))
    const set = async (who: { id: string } | 'service', values: Partial<Record<string, unknown>>) => {
      const change = async (tx: Tx): Promise<never> => {
        const { numUpdatedRows } = await tx
          .updateTable('course')
          .set(values)
          .where('id', '=', courseId)
          .executeTakeFirst()
        if (numUpdatedRows !== 1n) throw new Error(`${numUpdatedRows} rows`)
        throw undone
      }
      const done = who === 'service' ? db.asService(change) : db.as(who, change)
      await done.catch((error: unknown) => {
        if (error !== undone) throw error
      })
    }
    for (const values of [{ phase_id: 'P-A9' }, { phase_since: '2020-01-01' }]) {
      await expect(set(jonas, values)).rejects.toMatchObject({ code: '42501' })
      await set(karen, values)
      await set('service', values)
    }
    await set(jonas, { revision: 99 })
  })

  test('another municipality sees nothing, not even as the service itself', async () => {
    const other = asMunicipality(db, '00000000-0000-4000-8000-0000000000ff')
    const all = (await tablesOf(db)).map((table) => table.name)
    expect(await countEach(other, 'service', all)).toEqual(noneOf(all))
    expect(await countEach(other, karen, all)).toEqual(noneOf(all))
  })

  test('two municipalities may have the same reference and the same person without meeting', async () => {
    const other = asMunicipality(db, '00000000-0000-4000-8000-0000000000fe')
    await ensureMunicipality(other, 'Nabo Kommune')
    const theirs = await lund(other)
    const [ours, seen] = await Promise.all([
      db.as(karen, (tx) => readCourse(tx, courseId, testVault)),
      other.as(karen, (tx) => readCourse(tx, theirs, testVault)),
    ])
    expect(seen?.reference).toBe(ours?.reference)
    expect(await other.as(karen, (tx) => readCourse(tx, courseId, testVault))).toBeNull()
  })
})
