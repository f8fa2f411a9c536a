import { sql, type Kysely } from 'kysely'

/**
 * What a letter said, without its words: `digest` of what was drawn or sent, and `about` whom of the family, by id. What is noted afterwards is
 * told by these, not by the course as it has become since.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table letter
      add column digest text,
      add column about uuid[] not null default '{}';
  `.execute(db)
}
