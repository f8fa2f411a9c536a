import type { Logger } from 'pino'
import { PgBoss } from 'pg-boss'
import type { Database } from '../storage/database.ts'

/** One queue: every job says "look at what is due". What is to be done, and whether it still is, the row knows. */
export const outboxQueue = 'outbox'
/** Once a day, at night. */
export const nightlyQueue = 'nightly'

/** The job scheduler on the service's own pool, with its own schema. On PostgreSQL the owner has made the schema and let us in. */
export async function startBoss(db: Database, log: Logger): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => db.pool.query(text, values) },
    backend: db.kind,
    createSchema: db.kind === 'pglite',
    // The built-in database has no autovacuum to watch; the nightly job vacuums it.
    monitorVacuum: db.kind === 'postgres',
    reindex: db.kind === 'postgres',
  })
  boss.on('error', (error) => log.error({ error: error.name }, 'job scheduler'))
  await boss.start()
  // Jobs are kept a day after they ran. One that fails is not tried again: the row is still there, and the sweep finds it.
  for (const queue of [outboxQueue, nightlyQueue])
    await boss.createQueue(queue, { retryLimit: 0, deleteAfterSeconds: 24 * 3600 })
  // The scheduler reads a queue's settings when it first needs them. In a transaction of the built-in database, which has one
  // connection, that would wait for itself: so it reads them now.
  await boss.findJobs(outboxQueue, { key: 'none' })
  return boss
}
