import { sql, type Kysely } from 'kysely'

const shown = [
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
]

/**
 * Whatever changes a row that the course's reading shows gives the course a new stamp, once a transaction.
 * In the database and not in the code, so that no way of writing can forget it. Random, so that one rolled back never comes again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const triggers = shown.map(
    (table) => `create trigger ${table}_changed after insert or update or delete on ${table}
    for each row execute function course_changed();`,
  )
  await sql`
    create function course_stamped() returns trigger language plpgsql as $$
      begin new.stamp := gen_random_uuid(); return new; end $$;
    create trigger course_stamped before update on course for each row execute function course_stamped();

    create function course_changed() returns trigger language plpgsql as $$
      declare
        changed uuid := coalesce(new.course_id, old.course_id);
      begin
        if current_setting('app.changed', true) is distinct from changed::text then
          update course set stamp = stamp where municipality_id = coalesce(new.municipality_id, old.municipality_id) and id = changed;
          perform set_config('app.changed', changed::text, true);
        end if;
        return null;
      end $$;
    ${sql.raw(triggers.join('\n'))}

    create function staff_renamed() returns trigger language plpgsql as $$
      begin
        update course set stamp = stamp where municipality_id = new.municipality_id
          and id in (select t.course_id from course_team t where t.municipality_id = new.municipality_id and t.staff_id = new.id);
        return null;
      end $$;
    create trigger staff_renamed after update on staff for each row when (old.name is distinct from new.name) execute function staff_renamed();
  `.execute(db)
}
