import { sql, type Kysely } from 'kysely'

/** Since when a booked meeting is at the time at which it is: what was said in Outlook before that was said of another. Null while it was not moved. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table meeting add column moved_at timestamptz`.execute(db)
}
