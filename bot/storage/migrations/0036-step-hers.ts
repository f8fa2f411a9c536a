import { sql, type Kysely } from 'kysely'

const service = `current_setting('app.service', true) = 'yes'`
const person = `nullif(current_setting('app.person', true), '')::uuid`

/**
 * In which step a course stands is the coordinator's word (decision 0029), in the database too: the team writes other things in the same row,
 * so no policy can tell.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
    create function course_step_hers() returns trigger language plpgsql as $$
      begin
        if ${service} or old.coordinator_id = ${person} then return new; end if;
        raise exception 'the step of a course is its coordinator''s' using errcode = 'insufficient_privilege';
      end $$;
    create trigger course_step_kept before update on course for each row
      when ((old.phase_id, old.phase_since) is distinct from (new.phase_id, new.phase_since)) execute function course_step_hers();
  `,
    )
    .execute(db)
}
