import { sql, type Kysely } from 'kysely'

const ours = `municipality_id = nullif(current_setting('app.municipality', true), '')::uuid`
const service = `current_setting('app.service', true) = 'yes'`
const onTeam = (table: string) =>
  `(select true from course_team t where t.municipality_id = ${table}.municipality_id and t.course_id = ${table}.course_id
  and t.staff_id = nullif(current_setting('app.person', true), '')::uuid limit 1)`

const wall = (table: string, may: string) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  grant ${may} on ${table} to samlet_app;`
const policy = (table: string, name: string, command: string, who: string) => `
  create policy ${name}_${table} on ${table} for ${command} to samlet_app
    ${command === 'insert' ? '' : `using (${ours} and (${who}))`}
    ${command === 'delete' || command === 'select' ? '' : `with check (${ours} and (${who}))`};`

/**
 * What a course has switched on (O-58), a tablet handed over, and what the family said of a meeting (F-SMILEY-1). An answer comes by the
 * service alone, out of a token; nobody has the right to change one, so that no colleague can fill or mend it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const either = (table: string) => `${service} or ${onTeam(table)}`
  await sql`
    create table course_tool (
      municipality_id uuid not null,
      course_id uuid not null,
      tool text not null,
      is_on boolean not null,
      months smallint,
      since date not null,
      chosen_at timestamptz not null,
      chosen_by uuid not null,
      primary key (municipality_id, course_id, tool),
      foreign key (municipality_id, course_id) references course
    );

    create table hand_over (
      municipality_id uuid not null,
      course_id uuid not null,
      meeting_id uuid not null,
      member_id uuid not null,
      token_hash bytea not null,
      handed_at timestamptz not null,
      handed_by uuid not null,
      until timestamptz not null,
      used_at timestamptz,
      primary key (municipality_id, course_id, meeting_id, member_id),
      unique (municipality_id, token_hash),
      foreign key (municipality_id, course_id, meeting_id) references meeting (municipality_id, course_id, id),
      foreign key (municipality_id, course_id, member_id) references family_member
    );

    create table smiley_answer (
      municipality_id uuid not null,
      course_id uuid not null,
      meeting_id uuid not null,
      member_id uuid not null,
      face smallint not null check (face between 1 and 5),
      sealed bytea,
      said_at timestamptz not null,
      handed_by uuid not null,
      primary key (municipality_id, course_id, meeting_id, member_id),
      foreign key (municipality_id, course_id, meeting_id) references meeting (municipality_id, course_id, id),
      foreign key (municipality_id, course_id, member_id) references family_member
    );

    ${sql.raw(
      [
        wall('course_tool', 'select, insert, update, delete'),
        policy('course_tool', 'write', 'all', either('course_tool')),
        wall('hand_over', 'select, insert, update, delete'),
        policy('hand_over', 'write', 'all', either('hand_over')),
        wall('smiley_answer', 'select, insert, delete'),
        policy('smiley_answer', 'read', 'select', either('smiley_answer')),
        policy('smiley_answer', 'say', 'insert', service),
        policy('smiley_answer', 'erase', 'delete', service),
      ].join('\n'),
    )}
  `.execute(db)
}
