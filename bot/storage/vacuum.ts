import type { Database } from './database.ts'

/** The built-in database has no autovacuum: run this every night. About 0.1 s, in which nothing else is answered. PostgreSQL does it itself. */
export async function vacuum(db: Database): Promise<void> {
  if (db.kind === 'pglite') await db.pool.query('vacuum (analyze)')
}
