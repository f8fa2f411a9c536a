import { sql, type Kysely } from 'kysely'

/** Whoever the family no longer says yes to leaves the channel through the outbox; and the days that were looked at. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table outbox
      drop constraint outbox_kind_check,
      add constraint outbox_kind check (kind in ('room-hold', 'room-release', 'card', 'channel-member'));
    alter table municipality add column settled_on date;
  `.execute(db)
}
