import { sql, type Kysely } from 'kysely'

const ours = `municipality_id = nullif(current_setting('app.municipality', true), '')::uuid`
const service = `current_setting('app.service', true) = 'yes'`
const person = `nullif(current_setting('app.person', true), '')::uuid`
const coordinates = `(select true from course_team t where t.municipality_id = correction.municipality_id and t.course_id = correction.course_id
  and t.staff_id = ${person} and t.coordinator_id = ${person} limit 1)`

/** What was corrected because the person asked (GDPR, article 16): for the coordinator. It goes with the course when that is erased. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const hers = `${ours} and (${service} or ${coordinates})`
  await sql`
    create table correction (
      municipality_id uuid not null,
      course_id uuid not null,
      id uuid not null,
      at timestamptz not null,
      by_id uuid not null,
      asked_by uuid not null,
      about uuid[] not null,
      revision integer not null,
      note bytea not null,
      primary key (municipality_id, course_id, id),
      foreign key (municipality_id, course_id) references course,
      foreign key (municipality_id, course_id, asked_by) references family_member
    );
    alter table correction enable row level security;
    alter table correction force row level security;
    grant select, insert, delete on correction to samlet_app;
    create policy select_correction on correction for select to samlet_app using (${sql.raw(hers)});
    create policy insert_correction on correction for insert to samlet_app with check (${sql.raw(hers)});
    create policy delete_correction on correction for delete to samlet_app using (${sql.raw(hers)});
  `.execute(db)
}
