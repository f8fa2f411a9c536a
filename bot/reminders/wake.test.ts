import { sql } from 'kysely'
import type { PgBoss } from 'pg-boss'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { karen, lund } from '../../tests/support/course.ts'
import { describeEachDatabase } from '../../tests/support/database.ts'
import type { Jobs } from '../ports/jobs.ts'
import type { Database } from '../storage/database.ts'
import { outboxQueue, startBoss } from './boss.ts'
import { jobsOf } from './wake.ts'

describeEachDatabase('waking', (open) => {
  let db: Database
  let boss: PgBoss
  let jobs: Jobs

  beforeAll(async () => {
    db = await open()
    await lund(db)
    boss = await startBoss(db, pino({ level: 'silent' }))
    jobs = jobsOf(boss)
  })
  afterAll(() => boss.stop({ close: false, graceful: false }))

  test('a job stands or falls with the change that asked for it', async () => {
    await expect(
      db.as(karen, async (tx) => {
        await jobs.wake(tx, 'undone', 0)
        throw new Error('undone')
      }),
    ).rejects.toThrow('undone')
    await db.as(karen, (tx) => jobs.wake(tx, 'kept', 0))
    await db.as(karen, (tx) => jobs.wake(tx, 'later', 3600))
    const found = await boss.fetch<{ outboxId: string }>(outboxQueue, { batchSize: 10 })
    expect(found.map((job) => job.data.outboxId)).toEqual(['kept'])
  })

  test('after it the transaction is as bounded as before: no other course, and no look at the jobs', async () => {
    const seen = await db.as({ id: 'a0000000-0000-4000-8000-000000000006' }, async (tx) => {
      await jobs.wake(tx, 'x', 3600)
      const role = await sql<{ role: string }>`select current_user as role`.execute(tx)
      const courses = await tx.selectFrom('course').select('id').execute()
      return { role: role.rows[0]!.role, courses: courses.length }
    })
    expect(seen).toEqual({ role: 'samlet_app', courses: 0 })
    await expect(db.as(karen, (tx) => sql`select * from pgboss.job`.execute(tx))).rejects.toThrow(
      /permission denied/,
    )
  })

  test('a second process finds the scheduler in place', async () => {
    const second = await startBoss(db, pino({ level: 'silent' }))
    expect((await second.getQueues()).map((queue) => queue.name)).toContain(outboxQueue)
    await second.stop({ close: false, graceful: false })
  })
})
