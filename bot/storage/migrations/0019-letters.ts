import { sql, type Kysely } from 'kysely'

const ours = `municipality_id = nullif(current_setting('app.municipality', true), '')::uuid`
const service = `current_setting('app.service', true) = 'yes'`
const person = `nullif(current_setting('app.person', true), '')::uuid`
const coordinates = `(select true from course_team t where t.municipality_id = letter.municipality_id and t.course_id = letter.course_id
  and t.staff_id = ${person} and t.coordinator_id = ${person} limit 1)`

/**
 * A letter to one recipient, by ids only: prepared, and what became of it. The key is the act, so that pressing twice sends once; `edition` is
 * what was true of the meeting. For the coordinator. And the secure mail becomes something the municipality may say.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const hers = `${ours} and (${service} or ${coordinates})`
  await sql`
    create table letter (
      municipality_id uuid not null,
      course_id uuid not null,
      key text not null,
      kind text not null,
      meeting_id uuid,
      edition text not null,
      party_kind text not null check (party_kind in ('contact', 'member')),
      party_id uuid not null,
      state text not null check (state in ('ready', 'sending', 'sent', 'maybe', 'handed-over', 'failed')),
      because text,
      attempts integer not null default 0,
      claimed_until timestamptz,
      at timestamptz not null,
      by_id uuid,
      primary key (municipality_id, course_id, key),
      foreign key (municipality_id, course_id) references course
    );
    create index letter_meeting on letter (municipality_id, meeting_id, kind);
    alter table letter enable row level security;
    alter table letter force row level security;
    grant select, insert, update, delete on letter to samlet_app;
    create policy all_letter on letter for all to samlet_app using (${sql.raw(hers)}) with check (${sql.raw(hers)});

    alter table municipality_setting
      drop constraint municipality_setting_kind_check,
      add constraint municipality_setting_kind_check check (kind in ('contact', 'department', 'age', 'law', 'secure-mail'));
  `.execute(db)
}
