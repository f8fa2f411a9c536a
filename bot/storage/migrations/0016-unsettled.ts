import { sql, type Kysely } from 'kysely'

/**
 * A course that a new day could not be carried out for keeps the last day on which it stood as it should, until it has been.
 * course_states tells beside the stamp how many rules the municipality has said, so that whoever keeps them in memory learns of a new one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table course add column unsettled_since date;
    create index course_unsettled on course (municipality_id, id) where unsettled_since is not null;

    drop function course_states(uuid, uuid[], uuid[], timestamptz);
    create function course_states(municipality uuid, persons uuid[], courses uuid[], at timestamptz)
      returns table (stamp uuid, role text, until timestamptz, rules integer) language plpgsql as $$
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
        select coalesce(max(s.seq), 0) into course_states.rules from municipality_setting s where s.municipality_id = municipality;
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
