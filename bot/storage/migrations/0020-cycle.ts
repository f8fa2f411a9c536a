import { sql, type Kysely } from 'kysely'

/**
 * A meeting need not have a room, and may be one of a cycle; of a cycle all but the network meeting are events that the service makes in her
 * calendar (decision 0017). To make, move or take away such an event is a row of the outbox; the kinds that are there already stay.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table meeting
      add column place text not null default 'room' check (place in ('room', 'home', 'telephone', 'theirs', 'online')),
      add column cycle_id uuid;
    create index meeting_cycle on meeting (municipality_id, cycle_id) where cycle_id is not null;
  `.execute(db)
  const { rows } = await sql<{ kinds: string }>`
    select pg_get_constraintdef(oid) as kinds from pg_constraint where conname = 'outbox_kind'`.execute(db)
  const kinds = rows[0]!.kinds.replace('ARRAY[', "ARRAY['event'::text, ")
  await sql`alter table outbox drop constraint outbox_kind, add constraint outbox_kind ${sql.raw(kinds)}`.execute(
    db,
  )
}
