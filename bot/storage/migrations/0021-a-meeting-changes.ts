import { sql, type Kysely } from 'kysely'

const ours = `municipality_id = nullif(current_setting('app.municipality', true), '')::uuid`
const service = `current_setting('app.service', true) = 'yes'`
const onTeam = (table: string) =>
  `(select true from course_team t where t.municipality_id = ${table}.municipality_id and t.course_id = ${table}.course_id
  and t.staff_id = nullif(current_setting('app.person', true), '')::uuid limit 1)`
const wall = (table: string) => {
  const may = `${ours} and (${service} or ${onTeam(table)})`
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    grant select, insert, update, delete on ${table} to samlet_app;
    create policy all_${table} on ${table} for all to samlet_app using (${may}) with check (${may});`
}

/**
 * What happens to a meeting after it was booked. `appointment_id` is her own item at Microsoft, `appointment_due` what must still be done to
 * it, `change_id` the last change that was carried out. A change in hand is a row of its own until the new room has said yes: one a
 * meeting. `displaced`: the meeting's own hold was asked to move for it, and must be put back if nothing comes of it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table meeting
      add column appointment_id text,
      add column appointment_due text constraint meeting_appointment_due check (appointment_due in ('change', 'cancel')),
      add column cancelled_because text,
      add column change_id uuid;
    create index meeting_appointment_due on meeting (municipality_id, organizer_id) where appointment_due is not null;

    create table meeting_change (
      municipality_id uuid not null,
      course_id uuid not null,
      meeting_id uuid not null,
      id uuid not null,
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      room_mail text,
      room_name text,
      hold_id text,
      moves_hold boolean not null,
      displaced boolean not null,
      asked_at timestamptz not null,
      state text not null constraint meeting_change_state check (state in ('holding', 'awaiting-room', 'held', 'declined', 'restoring')),
      primary key (municipality_id, meeting_id),
      foreign key (municipality_id, course_id, meeting_id) references meeting (municipality_id, course_id, id)
    );
    create index meeting_change_asked on meeting_change (municipality_id, asked_at);
    ${sql.raw(wall('meeting_change'))}
  `.execute(db)
}
