import { sql, type Kysely } from 'kysely'

const ours = `municipality_id = nullif(current_setting('app.municipality', true), '')::uuid`
const service = `current_setting('app.service', true) = 'yes'`
const onTeam = `(select true from course_team t where t.municipality_id = instrument_score.municipality_id and t.course_id = instrument_score.course_id
  and t.staff_id = nullif(current_setting('app.person', true), '')::uuid limit 1)`

/**
 * A filling of an instrument, put in by hand (catalogue 4.9): when, about whom, by whom, and the score, which is sealed. There is no column
 * that could hold an item of it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table instrument_score (
      municipality_id uuid not null,
      course_id uuid not null,
      id uuid not null,
      instrument text not null,
      about_id uuid not null,
      by_member_id uuid,
      by_professional text,
      filled_on date not null,
      sealed bytea not null,
      registered_at timestamptz not null,
      registered_by uuid not null,
      primary key (municipality_id, course_id, id),
      foreign key (municipality_id, course_id, about_id) references family_member,
      foreign key (municipality_id, course_id, by_member_id) references family_member,
      check ((by_member_id is null) <> (by_professional is null))
    );
    alter table instrument_score enable row level security;
    alter table instrument_score force row level security;
    grant select, insert, update, delete on instrument_score to samlet_app;
    create policy all_instrument_score on instrument_score for all to samlet_app
      using (${sql.raw(`${ours} and (${service} or ${onTeam})`)})
      with check (${sql.raw(`${ours} and (${service} or ${onTeam})`)});
  `.execute(db)
}
