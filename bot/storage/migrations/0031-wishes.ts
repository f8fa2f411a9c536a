import { sql, type Kysely } from 'kysely'

/**
 * What is wished of a meeting and kept, so that it is kept to when the meeting is moved or its cycle found anew: when the family would
 * rather not (null and [] where nothing was said), and whether Teams is to be there too. `room_unknown`: the room has not answered, because
 * it has been taken out of the directory.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table meeting
      add column not_before text,
      add column not_after text,
      add column not_on jsonb not null default '[]',
      add column on_teams boolean not null default false,
      add column room_unknown boolean not null default false;
  `.execute(db)
}
