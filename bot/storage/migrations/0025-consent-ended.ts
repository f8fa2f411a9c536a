import { sql, type Kysely } from 'kysely'

/**
 * A consent that holds no longer, though it was signed until later, has an end of its own beside what was signed; `ended_with` is the contact
 * with whom it ended, while he may be put back. A database that was prepared before this was a step of its own may have both already.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table consent
      add column if not exists ended_on date,
      add column if not exists ended_with uuid;
  `.execute(db)
}
