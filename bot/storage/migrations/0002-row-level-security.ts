import { sql, type Kysely } from 'kysely'

// After a transaction that set them the settings are '' and not null, hence nullif. They stand bare: wrapped in selects they would
// become nodes of every plan, and the overview reads a dozen tables.
const ours = `municipality_id = nullif(current_setting('app.municipality', true), '')::uuid`
const service = `current_setting('app.service', true) = 'yes'`
const person = `nullif(current_setting('app.person', true), '')::uuid`
// A scalar asks by key for the row at hand. `exists` would first gather all courses of somebody who has thousands.
const onTeam = (table: string, course: string) =>
  `(select true from course_team t where t.municipality_id = ${table}.municipality_id and t.course_id = ${table}.${course} and t.staff_id = ${person} limit 1)`

const ofCourse = [
  'family_member',
  'family_tie',
  'contact',
  'consent',
  'plan_version',
  'meeting',
  'meeting_participant',
  'checklist',
  'deadline',
  'course_event',
  'outbox',
]

const policy = (table: string, use: string, check = use, command = 'all') => `
  create policy ${command}_${table} on ${table} for ${command} to samlet_app
    ${command === 'insert' ? '' : `using (${use})`} ${command === 'select' ? '' : `with check (${check})`};`

/**
 * The wall: a family is reached through its team, within one municipality; the service itself within one municipality.
 * course_team asks nobody (it carries the coordinator), so the policies never turn in a circle.
 */
const policies = [
  policy('municipality', ours),
  policy('reference_count', ours),
  policy('staff', ours, ours, 'select'),
  policy('staff', ours, ours, 'insert'),
  policy('staff', `${ours} and (${service} or id = ${person})`, undefined, 'update'),
  policy('course', `${ours} and (${service} or coordinator_id = ${person} or ${onTeam('course', 'id')})`),
  policy(
    'course_team',
    `${ours} and (${service} or staff_id = ${person} or coordinator_id = ${person})`,
    `${ours} and (${service} or coordinator_id = ${person})`,
  ),
  ...ofCourse.map((table) => policy(table, `${ours} and (${service} or ${onTeam(table, 'course_id')})`)),
  policy('conversation', `${ours} and ${service}`),
  policy('audit', `${ours} and (${service} or ${onTeam('audit', 'course_id')})`, undefined, 'select'),
  policy('audit', '', `${ours} and (${service} or actor = ${person}::text)`, 'insert'),
  policy('audit_head', ours),
]

const tables = [
  'municipality',
  'reference_count',
  'staff',
  'course',
  'course_team',
  ...ofCourse,
  'conversation',
  'audit',
  'audit_head',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  const walls = tables.map(
    (table) =>
      `alter table ${table} enable row level security; alter table ${table} force row level security;`,
  )
  await sql`
    do $$ begin create role samlet_app nologin; exception when duplicate_object or unique_violation then null; end $$;
    grant usage on schema public to samlet_app;
    grant select on kysely_migration to samlet_app;
    grant select, insert, update on municipality, reference_count, staff, course, audit_head to samlet_app;
    grant select, insert, update, delete on course_team, ${sql.raw(ofCourse.join(', '))}, conversation to samlet_app;
    grant select, insert on audit to samlet_app;
    ${sql.raw(walls.join('\n'))}
    ${sql.raw(policies.join('\n'))}

    create function audit_is_append_only() returns trigger language plpgsql as $$
      begin raise exception 'audit is append-only' using errcode = 'insufficient_privilege'; end $$;
    create trigger audit_kept before update or delete on audit for each row execute function audit_is_append_only();
    create trigger audit_not_emptied before truncate on audit for each statement execute function audit_is_append_only();
  `.execute(db)
}
