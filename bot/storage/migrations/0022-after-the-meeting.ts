import { sql, type Kysely } from 'kysely'

const ours = `municipality_id = nullif(current_setting('app.municipality', true), '')::uuid`
const service = `current_setting('app.service', true) = 'yes'`
const onTeam = (table: string) =>
  `(select true from course_team t where t.municipality_id = ${table}.municipality_id and t.course_id = ${table}.course_id
  and t.staff_id = nullif(current_setting('app.person', true), '')::uuid limit 1)`

const tables = ['agreement_state', 'debrief']

/**
 * What follows a meeting. An agreement's state stands beside the plan's version, in ids and dates alone. The debrief (D-12) is sealed.
 * A department's journal is confirmed after each plan as after the closing:
 * `occasion` says of what.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const walls = tables.map(
    (table) => `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    grant select, insert, update, delete on ${table} to samlet_app;
    create policy all_${table} on ${table} for all to samlet_app
      using (${ours} and (${service} or ${onTeam(table)})) with check (${ours} and (${service} or ${onTeam(table)}));`,
  )
  await sql`
    create table agreement_state (
      municipality_id uuid not null,
      course_id uuid not null,
      version text not null,
      agreement_id uuid not null,
      done_on date,
      deadline date,
      said_at timestamptz not null,
      said_by uuid not null,
      primary key (municipality_id, course_id, version, agreement_id),
      foreign key (municipality_id, course_id, version) references plan_version
    );
    create trigger agreement_state_changed after insert or update or delete on agreement_state
      for each row execute function course_changed();

    create table debrief (
      municipality_id uuid not null,
      course_id uuid not null,
      meeting_id uuid not null,
      revision integer not null,
      saved_at timestamptz not null,
      saved_by uuid not null,
      sealed bytea not null,
      primary key (municipality_id, course_id, meeting_id),
      foreign key (municipality_id, course_id, meeting_id) references meeting (municipality_id, course_id, id)
    );

    alter table closing_item
      add column occasion text not null default 'closing',
      add column system text,
      drop constraint closing_item_pkey,
      add primary key (municipality_id, course_id, occasion, item);

    ${sql.raw(walls.join('\n'))}
  `.execute(db)
}
