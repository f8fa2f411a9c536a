import { sql, type Kysely } from 'kysely'

/**
 * Since when somebody is of the family, so that nothing is asked of him before he came (4.9). Null where that was not kept: from the
 * beginning. With whoever leaves and comes back it begins anew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table family_member add column joined_on date`.execute(db)
}
