import { sql, type Kysely } from 'kysely'

const ours = `municipality_id = nullif(current_setting('app.municipality', true), '')::uuid`
const service = `current_setting('app.service', true) = 'yes'`
const onTeam = `(select true from course_team t where t.municipality_id = closing_item.municipality_id and t.course_id = closing_item.course_id
  and t.staff_id = nullif(current_setting('app.person', true), '')::uuid limit 1)`

/**
 * How a course ended, when nothing of it will be left, and what was seen to (X-35). Only the service deletes a course. What stays is a
 * table of numbers: it knows no course. `staff.leads` is what Entra says of a colleague when he signs in: who is told when a journal is missing.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table course add column closed_because text, add column erase_on date;
    create index course_erasure on course (municipality_id, erase_on) where erase_on is not null;
    alter table staff add column leads boolean not null default false;

    create table closing_item (
      municipality_id uuid not null,
      course_id uuid not null,
      item text not null,
      done_on date,
      done_by uuid,
      primary key (municipality_id, course_id, item),
      foreign key (municipality_id, course_id) references course
    );
    alter table closing_item enable row level security;
    alter table closing_item force row level security;
    grant select, insert, update, delete on closing_item to samlet_app;
    create policy all_closing_item on closing_item for all to samlet_app
      using (${sql.raw(`${ours} and (${service} or ${onTeam})`)}) with check (${sql.raw(`${ours} and (${service} or ${onTeam})`)});

    create table course_numbers (
      municipality_id uuid not null references municipality,
      year integer not null,
      model_id text not null,
      ending text not null,
      courses integer not null,
      days integer not null,
      adults integer not null,
      children integer not null,
      contacts integer not null,
      meetings integer not null,
      plan_versions integer not null,
      primary key (municipality_id, year, model_id, ending)
    );
    alter table course_numbers enable row level security;
    alter table course_numbers force row level security;
    grant select, insert, update on course_numbers to samlet_app;
    create policy all_course_numbers on course_numbers for all to samlet_app
      using (${sql.raw(`${ours} and ${service}`)}) with check (${sql.raw(`${ours} and ${service}`)});

    grant delete on course to samlet_app;
    create policy delete_course on course as restrictive for delete to samlet_app using (${sql.raw(service)});
  `.execute(db)
}
