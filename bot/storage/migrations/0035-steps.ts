import { sql, type Kysely } from 'kysely'

const ours = `municipality_id = nullif(current_setting('app.municipality', true), '')::uuid`
const service = `current_setting('app.service', true) = 'yes'`
const person = `nullif(current_setting('app.person', true), '')::uuid`
const onTeam = `(select true from course_team t where t.municipality_id = course_step.municipality_id and t.course_id = course_step.course_id
  and t.staff_id = ${person} limit 1)`
const coordinates = `(select true from course_team t where t.municipality_id = course_step.municipality_id and t.course_id = course_step.course_id
  and t.staff_id = ${person} and t.coordinator_id = ${person} limit 1)`

/**
 * Every move of a course from one step of its model to another (decision 0029): from when the step was counted until it was left, why, when
 * and by whom. Where it stands now is the course's own. The team reads it, the coordinator adds to it in her own name; nobody changes it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table course_step (
      municipality_id uuid not null,
      course_id uuid not null,
      id uuid not null,
      from_step text not null,
      from_since date not null,
      to_step text not null,
      because text not null,
      moved_at timestamptz not null,
      moved_by uuid not null,
      primary key (municipality_id, course_id, id),
      foreign key (municipality_id, course_id) references course,
      check (from_step <> to_step),
      check (because in ('step-done', 'not-needed', 'more-needed', 'new-need', 'set-wrong'))
    );
    alter table course_step enable row level security;
    alter table course_step force row level security;
    grant select, insert, delete on course_step to samlet_app;
    create policy select_course_step on course_step for select to samlet_app using (${sql.raw(`${ours} and (${service} or ${onTeam})`)});
    create policy insert_course_step on course_step for insert to samlet_app
      with check (${sql.raw(`${ours} and (${service} or (moved_by = ${person} and ${coordinates}))`)});
    create policy delete_course_step on course_step for delete to samlet_app using (${sql.raw(`${ours} and ${service}`)});
  `.execute(db)
}
