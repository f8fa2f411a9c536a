import { sql, type Kysely } from 'kysely'

/**
 * The two things that every request does, for many requests in one round trip. Both become the bounded role with their settings
 * before they touch a table, exactly as a transaction of `Database` does; role and settings end with the statement.
 *
 * course_states: what each person is in his course, and the stamp under which it may be kept in memory; each asked as that person.
 * audit_append: chains lines on to the head the caller knows. Answers nothing when that was the head, and else the real one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function course_states(municipality uuid, persons uuid[], courses uuid[]) returns table (stamp uuid, role text) language plpgsql as $$
      #variable_conflict use_column
      declare
        person uuid;
        course uuid;
        ignored text;
      begin
        ignored := set_config('role', 'samlet_app', true);
        ignored := set_config('app.municipality', municipality::text, true);
        ignored := set_config('app.service', 'no', true);
        for i in 1 .. cardinality(persons) loop
          person := persons[i];
          course := courses[i];
          ignored := set_config('app.person', person::text, true);
          course_states.stamp := null;
          course_states.role := null;
          select c.stamp, t.role into course_states.stamp, course_states.role
            from course c left join course_team t on t.municipality_id = c.municipality_id and t.course_id = c.id and t.staff_id = person
            where c.municipality_id = municipality and c.id = course;
          return next;
        end loop;
      end $$;

    create function audit_append(municipality uuid, known_seq bigint, known_hash bytea, new_seq bigint, new_hash bytea, lines json)
      returns table (seq bigint, hash bytea) language plpgsql as $$
      #variable_conflict use_column
      declare
        ignored text;
      begin
        ignored := set_config('role', 'samlet_app', true);
        ignored := set_config('app.municipality', municipality::text, true);
        ignored := set_config('app.service', 'yes', true);
        update audit_head set seq = new_seq, hash = new_hash
          where municipality_id = municipality and seq = known_seq and hash = known_hash;
        if found then
          insert into audit (municipality_id, seq, at, actor, action, course_id, subject, previous, hash)
            select municipality, seq, at, actor, action, "courseId", subject, decode(previous, 'hex'), decode(hash, 'hex')
            from json_to_recordset(lines) as line
              (seq bigint, at timestamptz, actor text, action text, "courseId" uuid, subject text, previous text, hash text);
          return;
        end if;
        insert into audit_head (municipality_id, seq, hash) values (municipality, 0, decode(repeat('00', 32), 'hex')) on conflict do nothing;
        return query select h.seq, h.hash from audit_head h where h.municipality_id = municipality;
      end $$;
  `.execute(db)
}
