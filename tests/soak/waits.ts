import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Database } from '#bot/storage/database.ts'

/** Rounds are counted in minutes, so that an hour in which nobody answers has sixty of them and no more. */
const minute = 60

/** How many seconds pass before something that is due is tried again; null when nothing that is due waits. */
export const shortestWait = (db: Database, now: Temporal.Instant): Promise<number | null> =>
  db.asService(async (tx) => {
    const { seconds } = await tx
      .selectFrom('outbox')
      .select(sql<number | null>`extract(epoch from min(claimed_until) - now())::float8`.as('seconds'))
      .where('state', 'in', ['waiting', 'sending'])
      .where('due_at', '<=', new Date(now.epochMilliseconds))
      .where('claimed_until', 'is not', null)
      .executeTakeFirstOrThrow()
    return seconds === null ? null : Math.max(minute, Math.ceil(seconds))
  })

/** So many seconds of the database's own time, in which waits are counted, have passed. */
export async function waitPasses(db: Database, seconds: number): Promise<void> {
  await db.asService((tx) =>
    tx
      .updateTable('outbox')
      .set({ claimed_until: sql<Date>`claimed_until - make_interval(secs => ${seconds})` })
      .where('state', 'in', ['waiting', 'sending'])
      .where('claimed_until', 'is not', null)
      .execute(),
  )
}
