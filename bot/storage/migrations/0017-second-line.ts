import { sql, type Kysely } from 'kysely'

const ours = `municipality_id = nullif(current_setting('app.municipality', true), '')::uuid`
const service = `current_setting('app.service', true) = 'yes'`
const person = `nullif(current_setting('app.person', true), '')::uuid`
const hers = `(select true from course_team t where t.municipality_id = leak.municipality_id and t.course_id = leak.course_id
  and t.staff_id = ${person} and t.coordinator_id = ${person} limit 1)`

/**
 * What the guard needs besides a course (X-10): what the municipality lets stand in invitations, where each coordinator's calendar has been
 * read to, and what was found there after it was sent. Of a find only kind and field are kept: never the words.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table allowed (
      municipality_id uuid not null,
      id uuid not null,
      kind text not null check (kind in ('room', 'staff', 'number', 'address', 'word')),
      text text not null,
      why text not null,
      added_at timestamptz not null,
      added_by uuid not null,
      removed_at timestamptz,
      removed_by uuid,
      primary key (municipality_id, id),
      foreign key (municipality_id, added_by) references staff,
      foreign key (municipality_id, removed_by) references staff
    );
    create unique index allowed_once on allowed (municipality_id, lower(text)) where removed_at is null;
    alter table allowed enable row level security;
    alter table allowed force row level security;
    grant select, insert, update on allowed to samlet_app;
    create policy select_allowed on allowed for select to samlet_app using (${sql.raw(ours)});
    create policy insert_allowed on allowed for insert to samlet_app with check (${sql.raw(`${ours} and ${service}`)});
    create policy update_allowed on allowed for update to samlet_app using (${sql.raw(`${ours} and ${service}`)}) with check (${sql.raw(`${ours} and ${service}`)});

    create table calendar_watch (
      municipality_id uuid not null,
      staff_id uuid not null,
      reach text not null check (reach in ('application', 'delegated')),
      link bytea,
      window_end timestamptz,
      looked_at timestamptz not null,
      not_before timestamptz not null,
      primary key (municipality_id, staff_id, reach),
      foreign key (municipality_id, staff_id) references staff
    );
    alter table calendar_watch enable row level security;
    alter table calendar_watch force row level security;
    grant select, insert, update, delete on calendar_watch to samlet_app;
    create policy all_calendar_watch on calendar_watch for all to samlet_app using (${sql.raw(`${ours} and ${service}`)}) with check (${sql.raw(`${ours} and ${service}`)});

    create table leak (
      municipality_id uuid not null,
      course_id uuid not null,
      id uuid not null,
      meeting_id uuid not null,
      event_id text not null,
      organizer_id uuid not null,
      finds jsonb not null,
      state text not null check (state in ('open', 'cleaned', 'mended', 'gone')),
      found_at timestamptz not null,
      closed_at timestamptz,
      primary key (municipality_id, course_id, id),
      foreign key (municipality_id, course_id) references course,
      foreign key (municipality_id, organizer_id) references staff
    );
    create unique index leak_once on leak (municipality_id, course_id, event_id) where state = 'open';
    alter table leak enable row level security;
    alter table leak force row level security;
    grant select, insert, update, delete on leak to samlet_app;
    create policy all_leak on leak for all to samlet_app using (${sql.raw(`${ours} and (${service} or ${hers})`)}) with check (${sql.raw(`${ours} and (${service} or ${hers})`)});
  `.execute(db)
}
