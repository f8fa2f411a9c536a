import { sql } from 'kysely'
import { fromKysely, type PgBoss } from 'pg-boss'
import type { Jobs } from '../ports/jobs.ts'
import { role } from '../storage/transaction.ts'
import { outboxQueue } from './boss.ts'

/**
 * Puts the job into the caller's own transaction. The scheduler's tables are closed to the bounded role that works on families,
 * so for this one insert the transaction steps back to the login, and at once becomes bounded again.
 */
export function jobsOf(boss: PgBoss): Jobs {
  return {
    async wake(tx, outboxId, delaySeconds) {
      await sql`select set_config('role', 'none', true)`.execute(tx)
      await boss.send(
        outboxQueue,
        { outboxId },
        { db: fromKysely(tx), ...(delaySeconds > 0 ? { startAfter: delaySeconds } : {}) },
      )
      await sql`select set_config('role', ${role}, true)`.execute(tx)
    },
  }
}
