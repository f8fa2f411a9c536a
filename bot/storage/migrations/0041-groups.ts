import { sql, type Kysely } from 'kysely'

const ours = `municipality_id = nullif(current_setting('app.municipality', true), '')::uuid`
const service = `current_setting('app.service', true) = 'yes'`
const tables = ['meeting_group', 'group_member', 'group_series']

/**
 * The municipality's two groups (T-29, T-33), which belong to no course (decision 0032): who calls them, who is in them, and the series that
 * lies in her calendar. Colleagues alone stand here. What is said of a group goes through the outbox, where a row may be of no course now.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table meeting_group (
      municipality_id uuid not null,
      id text not null check (id in ('coordinationGroup', 'ambassadorGroup')),
      chair_id uuid not null,
      set_up_on date not null,
      met_on date,
      revision integer not null check (revision > 0),
      primary key (municipality_id, id),
      foreign key (municipality_id, chair_id) references staff
    );
    create table group_member (
      municipality_id uuid not null,
      group_id text not null,
      id uuid not null,
      name text not null,
      mail text not null,
      seat text,
      place integer not null,
      primary key (municipality_id, group_id, id),
      foreign key (municipality_id, group_id) references meeting_group on delete cascade
    );
    create table group_series (
      municipality_id uuid not null,
      group_id text not null,
      id uuid not null,
      state text not null check (state in ('booking', 'booked', 'gone')),
      event_id text,
      first_day date not null,
      start_time text not null,
      minutes integer not null check (minutes > 0),
      place text not null check (place in ('teams', 'office')),
      days jsonb not null default '[]',
      check (state <> 'booked' or event_id is not null),
      primary key (municipality_id, group_id, id),
      foreign key (municipality_id, group_id) references meeting_group on delete cascade
    );
    alter table outbox
      alter column course_id drop not null,
      add constraint outbox_of_a_course check ((course_id is null) = (kind = 'group-card'));
    create index outbox_group on outbox (municipality_id, detail) where kind = 'group-card';
    drop index outbox_waits_again;
    create index outbox_waits_again on outbox (municipality_id, audience)
      where kind in ('card', 'group-card') and state in ('waiting', 'sending') and last_error is not null;
  `.execute(db)
  const { rows } = await sql<{ kinds: string }>`
    select pg_get_constraintdef(oid) as kinds from pg_constraint where conname = 'outbox_kind'`.execute(db)
  const kinds = rows[0]!.kinds.replace('ARRAY[', "ARRAY['group-card'::text, ")
  await sql`alter table outbox drop constraint outbox_kind, add constraint outbox_kind ${sql.raw(kinds)}`.execute(
    db,
  )
  for (const table of tables)
    await sql
      .raw(
        `
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      grant select, insert, update, delete on ${table} to samlet_app;
      create policy all_${table} on ${table} for all to samlet_app using (${ours} and ${service}) with check (${ours} and ${service});
    `,
      )
      .execute(db)
}
