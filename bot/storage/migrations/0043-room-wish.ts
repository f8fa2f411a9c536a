import { sql, type Kysely } from 'kysely'

/** What was asked of a meeting's room beside its seats, so that it is kept to when the meeting is moved or the next one is found. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table meeting
      add column room_wish jsonb not null default '{"accessible": false, "equipment": [], "place": null}';
  `.execute(db)
}
