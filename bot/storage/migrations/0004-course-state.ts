import { sql, type Kysely } from 'kysely'

/**
 * What a colleague is in a course, and the stamp under which it may be kept in memory: the question that every request asks first.
 * It becomes the bounded role with that person's settings before it looks, exactly as a transaction of `Database.as` does,
 * in one round trip instead of four. Role and settings end with the statement.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function course_state(municipality uuid, person uuid, course uuid, out stamp uuid, out role text) language plpgsql as $$
      #variable_conflict use_column
      begin
        perform set_config('role', 'samlet_app', true), set_config('app.municipality', municipality::text, true),
          set_config('app.person', person::text, true), set_config('app.service', 'no', true);
        select c.stamp, t.role into course_state.stamp, course_state.role
          from course c left join course_team t on t.municipality_id = c.municipality_id and t.course_id = c.id and t.staff_id = course_state.person
          where c.municipality_id = course_state.municipality and c.id = course_state.course;
      end $$;
  `.execute(db)
}
