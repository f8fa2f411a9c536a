import { sql, type Kysely } from 'kysely'

const ours = `municipality_id = nullif(current_setting('app.municipality', true), '')::uuid`
const service = `current_setting('app.service', true) = 'yes'`
const person = `nullif(current_setting('app.person', true), '')::uuid`
/** The service's own time: a broken glass ends by it, and no row is seen a moment longer. Not set is over. */
const now = `nullif(current_setting('app.now', true), '')::timestamptz`
const coordinates = `(select true from course_team t where t.municipality_id = break_glass.municipality_id and t.course_id = break_glass.course_id
  and t.staff_id = ${person} and t.coordinator_id = ${person} limit 1)`

/**
 * A leader's emergency access (architecture: break-glass). It is a row of the course's team with an end, so that the wall itself lets
 * him in and shuts behind him: all other walls ask course_team, as whoever asks. A colleague who is on the team already keeps his role,
 * and has it again afterwards. Who opened, when and why stays in break_glass, which the coordinator and he himself see.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table course_team
      drop constraint course_team_role_check,
      add constraint course_team_role_check check (role in ('coordinator', 'core-team', 'meeting-leader', 'leader')),
      add column glass_until timestamptz,
      add constraint course_team_glass check (case role when 'leader' then glass_until is not null when 'coordinator' then glass_until is null else true end);
    create index course_team_glass on course_team (municipality_id, glass_until) where glass_until is not null;
    alter policy all_course_team on course_team using (${sql.raw(
      `${ours} and (${service} or coordinator_id = ${person} or (staff_id = ${person} and (role <> 'leader' or glass_until > ${now})))`,
    )});

    create table break_glass (
      municipality_id uuid not null,
      course_id uuid not null,
      id uuid not null,
      leader_id uuid not null,
      opened_at timestamptz not null,
      until timestamptz not null,
      reason bytea not null,
      primary key (municipality_id, course_id, id),
      foreign key (municipality_id, course_id) references course,
      foreign key (municipality_id, leader_id) references staff
    );
    alter table break_glass enable row level security;
    alter table break_glass force row level security;
    grant select, insert, delete on break_glass to samlet_app;
    create policy select_break_glass on break_glass for select to samlet_app
      using (${sql.raw(`${ours} and (${service} or leader_id = ${person} or ${coordinates})`)});
    create policy insert_break_glass on break_glass for insert to samlet_app with check (${sql.raw(`${ours} and ${service}`)});
    create policy delete_break_glass on break_glass for delete to samlet_app using (${sql.raw(`${ours} and ${service}`)});

    drop function course_states(uuid, uuid[], uuid[]);
    create function course_states(municipality uuid, persons uuid[], courses uuid[], at timestamptz)
      returns table (stamp uuid, role text, until timestamptz) language plpgsql as $$
      #variable_conflict use_column
      declare
        person uuid;
        course uuid;
        ignored text;
      begin
        ignored := set_config('role', 'samlet_app', true);
        ignored := set_config('app.municipality', municipality::text, true);
        ignored := set_config('app.service', 'no', true);
        ignored := set_config('app.now', at::text, true);
        for i in 1 .. cardinality(persons) loop
          person := persons[i];
          course := courses[i];
          ignored := set_config('app.person', person::text, true);
          course_states.stamp := null;
          course_states.role := null;
          course_states.until := null;
          select c.stamp, t.role, t.glass_until into course_states.stamp, course_states.role, course_states.until
            from course c left join course_team t on t.municipality_id = c.municipality_id and t.course_id = c.id and t.staff_id = person
            where c.municipality_id = municipality and c.id = course;
          if course_states.until > at then
            course_states.role := 'leader';
          else
            course_states.until := null;
          end if;
          return next;
        end loop;
      end $$;
  `.execute(db)
}
