import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database, Tx } from '#bot/storage/database.ts'

/** Somebody else's transaction on PostgreSQL: it has done its work, and is not committed before `letGo`. */
export async function meanwhile(
  db: Database,
  work: (tx: Tx) => Promise<unknown>,
): Promise<{ letGo(): Promise<void> }> {
  const { promise: goes, resolve: go } = Promise.withResolvers<void>()
  const { promise: done, resolve, reject } = Promise.withResolvers<void>()
  const transaction = db.asService(async (tx) => {
    await work(tx)
    resolve()
    await goes
  })
  transaction.catch(reject)
  await done
  return {
    letGo: async () => {
      go()
      await transaction
    },
  }
}

/** Answers when so many in this database wait for others, or that which should have waited is through already. */
export async function untilWaiting(db: Database, count: number, through: Promise<unknown>): Promise<void> {
  let over = false
  const ended = () => void (over = true)
  through.then(ended, ended)
  while (!over) {
    const { rows } = await db.asService((tx) =>
      sql<{ waiting: string }>`
        select count(*) as waiting from pg_locks l join pg_stat_activity a on a.pid = l.pid
        where not l.granted and a.datname = current_database()`.execute(tx),
    )
    if (Number(rows[0]!.waiting) >= count) return
    await setImmediate()
  }
}
