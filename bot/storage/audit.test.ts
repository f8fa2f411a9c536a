import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { karen, lund, mother, sofie } from '../../tests/support/course.ts'
import { asMunicipality, describeEachDatabase } from '../../tests/support/database.ts'
import { appendAudit, appendAuditIn, type AuditLine } from './audit.ts'
import type { Database } from './database.ts'
import { verifyAudit } from './verify-audit.ts'

const line = (said: Partial<AuditLine> = {}): AuditLine => ({
  at: Temporal.Instant.from('2026-03-18T08:00:00.123Z'),
  actor: karen.id,
  action: 'course-read',
  courseId: null,
  subject: null,
  about: [],
  to: null,
  ...said,
})

describeEachDatabase('the audit log', (open) => {
  let server: Database
  let db: Database

  beforeAll(async () => {
    server = await open()
  })
  // A municipality of its own for each test: a chain of its own.
  beforeEach(() => {
    db = asMunicipality(server, randomUUID())
  })

  const commits = async () => {
    const { rows } = await db.asService((tx) =>
      sql<{ n: number }>`select count(distinct xmin::text)::int as n from audit`.execute(tx),
    )
    return rows[0]!.n
  }

  test('each line is stored and chained to the one before', async () => {
    await appendAudit(db, line())
    await appendAudit(
      db,
      line({ action: 'refused', courseId: randomUUID(), subject: 'course-read', about: [sofie.id] }),
    )
    expect(await verifyAudit(db)).toMatchObject({ intact: true, lines: 2 })
  })

  test('lines that arrive together share a commit, in the order they came, and each waits for it', async () => {
    await Promise.all(Array.from({ length: 150 }, (_, i) => appendAudit(db, line({ subject: String(i) }))))
    const rows = await db.asService((tx) => tx.selectFrom('audit').select('subject').orderBy('seq').execute())
    expect(rows.map((row) => row.subject)).toEqual(Array.from({ length: 150 }, (_, i) => String(i)))
    expect(await verifyAudit(db)).toMatchObject({ intact: true, lines: 150 })
    expect(await commits()).toBe(1)
  })

  test('a line in a transaction stands and falls with it', async () => {
    const change = (fails: boolean) =>
      db.as(karen, async (tx) => {
        await appendAuditIn(tx, line({ action: 'family-saved' }), line({ action: 'consent-given' }))
        if (fails) throw new Error('fortrudt')
      })
    await expect(change(true)).rejects.toThrow('fortrudt')
    expect(await verifyAudit(db)).toMatchObject({ intact: true, lines: 0 })
    await change(false)
    expect(await verifyAudit(db)).toMatchObject({ intact: true, lines: 2 })
  })

  test('two processes that append at once make one chain', async () => {
    const other = asMunicipality(server, db.municipalityId)
    await Promise.all(Array.from({ length: 80 }, (_, i) => appendAudit(i % 2 ? db : other, line())))
    expect(await verifyAudit(db)).toMatchObject({ intact: true, lines: 80 })
  })

  test('lines that come while it is counted are the next count’s', async () => {
    if (server.kind === 'pglite') return // it has one connection: nobody writes meanwhile
    for (let i = 0; i < 3; i++) await appendAudit(db, line())
    const living: Database = {
      ...db,
      inOneMoment: (work) =>
        db.inOneMoment(async (tx) => {
          await appendAudit(asMunicipality(server, db.municipalityId), line())
          return work(tx)
        }),
    }
    expect(await verifyAudit(living)).toMatchObject({ intact: true, lines: 3 })
    expect(await verifyAudit(db)).toMatchObject({ intact: true, lines: 4 })
  })

  test('a line that cannot be stored fails its own reader and leaves the log usable', async () => {
    await expect(appendAudit(db, line({ courseId: 'ikke et id' }))).rejects.toMatchObject({ code: '22P02' })
    await appendAudit(db, line())
    expect(await verifyAudit(db)).toMatchObject({ intact: true, lines: 1 })
  })

  test('a course id in capitals is the same course, and its line the same line', async () => {
    await appendAudit(db, line({ courseId: randomUUID().toUpperCase(), about: [sofie.id.toUpperCase()] }))
    expect(await verifyAudit(db)).toMatchObject({ intact: true, lines: 1 })
  })

  test('X-36: a set of members is stored once, however often and in whatever order it is named', async () => {
    const courseId = randomUUID()
    const both = [mother.id, sofie.id]
    await appendAudit(db, line({ courseId, about: both, to: 'coordinator' }))
    await appendAudit(db, line({ courseId, about: both.toReversed(), to: 'core-team' }))
    await db.asService((tx) =>
      appendAuditIn(
        tx,
        line({ courseId, about: [...both, sofie.id] }),
        line({ courseId, about: [sofie.id] }),
      ),
    )
    const sets = await db.asService((tx) => tx.selectFrom('audit_about').select('member_ids').execute())
    expect(sets.map((set) => set.member_ids)).toEqual(expect.arrayContaining([both.toSorted(), [sofie.id]]))
    expect(sets).toHaveLength(2)
    expect(await verifyAudit(db)).toMatchObject({ intact: true, lines: 4 })
  })

  test('a set whose line was rolled back is stored with the next', async () => {
    const courseId = randomUUID()
    const refused = appendAudit(db, line({ courseId, about: [mother.id], at: 'ingen tid' as never }))
    await expect(refused).rejects.toThrow()
    await appendAudit(db, line({ courseId, about: [mother.id] }))
    expect(await verifyAudit(db)).toMatchObject({ intact: true, lines: 1 })
  })

  test('nobody signs with another’s name', async () => {
    await expect(
      db.as(karen, (tx) => appendAuditIn(tx, line({ actor: randomUUID() }))),
    ).rejects.toMatchObject({ code: '42501' })
  })

  test('the bounded role can neither change, delete nor empty the log; nor can anybody else by accident', async () => {
    await appendAudit(db, line())
    await expect(
      db.asService((tx) => tx.updateTable('audit').set({ action: 'x' }).execute()),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(db.asService((tx) => tx.deleteFrom('audit').execute())).rejects.toMatchObject({
      code: '42501',
    })
    if (server.kind === 'postgres') return
    for (const statement of [`update audit set action = 'x'`, 'delete from audit', 'truncate audit'])
      await expect(server.pool.query(statement)).rejects.toThrow('append-only')
  })

  const forgeries: [string, string, number][] = [
    ['changed', `update audit set subject = 'noget andet' where municipality_id = $1 and seq = 3`, 3],
    ['taken out', `delete from audit where municipality_id = $1 and seq = 3`, 3],
    ['cut off at the end', `delete from audit where municipality_id = $1 and seq = 5`, 5],
    [
      'dated otherwise',
      `update audit set at = at + interval '1 hour' where municipality_id = $1 and seq = 2`,
      2,
    ],
    ['put in somebody else’s name', `update audit set actor = 'x' where municipality_id = $1 and seq = 1`, 1],
    ['said to be about nobody', `update audit set about = null where municipality_id = $1 and seq = 4`, 4],
    [
      'said to have gone elsewhere',
      `update audit set recipient = null where municipality_id = $1 and seq = 2`,
      2,
    ],
    [
      'said to be about somebody else',
      `update audit_about set member_ids = array[municipality_id] where municipality_id = $1`,
      1,
    ],
    ['robbed of those it is about', `delete from audit_about where municipality_id = $1`, 1],
  ]
  test.each(forgeries)(
    'a line that was %s by somebody with every right is found',
    async (_how, forgery, brokenAt) => {
      if (server.kind === 'postgres') return // the owner's rights are not at hand here; the arithmetic is the same
      const courseId = randomUUID()
      for (let i = 1; i <= 5; i++)
        await appendAudit(db, line({ subject: String(i), courseId, about: [mother.id], to: 'coordinator' }))
      await forge(forgery)
      expect(await verifyAudit(db)).toEqual({ intact: false, brokenAt })
    },
  )

  test('whoever writes the whole chain anew is found by an end that was written down elsewhere', async () => {
    if (server.kind === 'postgres') return
    for (let i = 1; i <= 3; i++) await appendAudit(db, line({ subject: String(i) }))
    const honest = await verifyAudit(db)
    if (!honest.intact) throw new Error('broken from the start')
    await appendAudit(db, line())
    expect(await verifyAudit(db, honest)).toMatchObject({ intact: true, lines: 4 })
    await forge('delete from audit where municipality_id = $1')
    await forge('delete from audit_head where municipality_id = $1')
    const anew = asMunicipality(server, db.municipalityId)
    await appendAudit(anew, line({ subject: 'en anden historie' }))
    expect(await verifyAudit(db)).toMatchObject({ intact: true, lines: 1 })
    expect(await verifyAudit(db, honest)).toEqual({ intact: false, brokenAt: 2 })
    for (let i = 2; i <= 5; i++) await appendAudit(anew, line({ subject: String(i) }))
    expect(await verifyAudit(db, honest)).toEqual({ intact: false, brokenAt: 3 })
  })

  /** As the owner of the tables, past every trigger. */
  const forge = async (statement: string) => {
    for (const table of ['audit', 'audit_about'])
      await server.pool.query(`alter table ${table} disable trigger user`)
    await server.pool.query(statement, [db.municipalityId])
    for (const table of ['audit', 'audit_about'])
      await server.pool.query(`alter table ${table} enable trigger user`)
  }

  test('erasing a name leaves the chain whole', async () => {
    await lund(server)
    await appendAudit(server, line())
    await server.asService((tx) => tx.updateTable('staff').set({ name: '', mail: '' }).execute())
    expect(await verifyAudit(server)).toMatchObject({ intact: true })
  })
})
