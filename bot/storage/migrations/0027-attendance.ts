import { sql, type Kysely } from 'kysely'

const ours = `municipality_id = nullif(current_setting('app.municipality', true), '')::uuid`
const service = `current_setting('app.service', true) = 'yes'`
const onTeam = `(select true from course_team t where t.municipality_id = meeting_answer.municipality_id and t.course_id = meeting_answer.course_id
  and t.staff_id = nullif(current_setting('app.person', true), '')::uuid limit 1)`
const may = `${ours} and (${service} or ${onTeam})`

/**
 * Who says that he comes to a meeting, and who does not and whom he sends (X-27): ids alone. `welcome`: the meeting can be held without him;
 * whoever was invited before that was asked must come. An answer goes with the invitation, whatever takes that away (X-04). `outlook_answer`:
 * what Outlook last said and was taken up, so that it is taken up once. `followed`: what the coordinator has decided.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table meeting_participant add column welcome boolean not null default false;

    create table meeting_answer (
      municipality_id uuid not null,
      meeting_id uuid not null,
      contact_id uuid not null,
      course_id uuid not null,
      answer text not null constraint meeting_answer_answer check (answer in ('coming', 'absent')),
      substitute_id uuid,
      said_at timestamptz not null,
      said_by uuid,
      way text not null constraint meeting_answer_way check (way in ('card', 'tab', 'outlook')),
      outlook_answer text,
      followed text constraint meeting_answer_followed check (followed in ('substitute', 'without')),
      primary key (municipality_id, meeting_id, contact_id),
      foreign key (municipality_id, meeting_id, contact_id) references meeting_participant on delete cascade
    );
    ${sql.raw(`
    alter table meeting_answer enable row level security;
    alter table meeting_answer force row level security;
    grant select, insert, update, delete on meeting_answer to samlet_app;
    create policy all_meeting_answer on meeting_answer for all to samlet_app using (${may}) with check (${may});`)}
  `.execute(db)
}
