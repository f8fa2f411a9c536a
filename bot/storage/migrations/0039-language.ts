import { sql, type Kysely } from 'kysely'

/** What a colleague's Teams speaks: in that language he gets the cards that go to him alone. Null while it has not said so. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table staff add column language text check (language in ('da', 'en'))`.execute(db)
}
