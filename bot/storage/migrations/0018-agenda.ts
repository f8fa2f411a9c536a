import { sql, type Kysely } from 'kysely'

const ours = `municipality_id = nullif(current_setting('app.municipality', true), '')::uuid`
const service = `current_setting('app.service', true) = 'yes'`
const onTeam = `(select true from course_team t where t.municipality_id = agenda_version.municipality_id and t.course_id = agenda_version.course_id
  and t.staff_id = nullif(current_setting('app.person', true), '')::uuid limit 1)`

/** A meeting's agenda as it stood each time it was kept: a version is never changed, it is only said of one that it was sent. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const theirs = `${ours} and (${service} or ${onTeam})`
  await sql`
    create table agenda_version (
      municipality_id uuid not null,
      course_id uuid not null,
      meeting_id uuid not null,
      version integer not null,
      final boolean not null,
      saved_at timestamptz not null,
      saved_by uuid not null,
      sent_at timestamptz,
      sealed bytea not null,
      primary key (municipality_id, course_id, meeting_id, version),
      foreign key (municipality_id, course_id, meeting_id) references meeting (municipality_id, course_id, id)
    );
    alter table agenda_version enable row level security;
    alter table agenda_version force row level security;
    grant select, insert, delete, update (sent_at) on agenda_version to samlet_app;
    create policy all_agenda_version on agenda_version for all to samlet_app
      using (${sql.raw(theirs)}) with check (${sql.raw(theirs)});
  `.execute(db)
}
