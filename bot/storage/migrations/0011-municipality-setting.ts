import { sql, type Kysely } from 'kysely'

const ours = `municipality_id = nullif(current_setting('app.municipality', true), '')::uuid`
const service = `current_setting('app.service', true) = 'yes'`

/**
 * What the municipality has said of departments, ages, law and contact details, each with the day it holds from. Rows are added, never
 * changed, and `seq` counts them: who adds says how many he has seen. Everybody of the municipality reads them, the service alone adds.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table municipality_setting (
      municipality_id uuid not null,
      seq integer not null check (seq > 0),
      kind text not null check (kind in ('contact', 'department', 'age', 'law')),
      id text not null,
      value jsonb,
      holds_from date not null,
      saved_at timestamptz not null,
      saved_by uuid not null,
      primary key (municipality_id, seq),
      foreign key (municipality_id, saved_by) references staff
    );
    alter table municipality_setting enable row level security;
    alter table municipality_setting force row level security;
    grant select, insert on municipality_setting to samlet_app;
    create policy select_municipality_setting on municipality_setting for select to samlet_app using (${sql.raw(ours)});
    create policy insert_municipality_setting on municipality_setting for insert to samlet_app with check (${sql.raw(`${ours} and ${service}`)});
    create trigger municipality_setting_kept before update or delete on municipality_setting for each row execute function audit_is_append_only();
    create trigger municipality_setting_not_emptied before truncate on municipality_setting for each statement execute function audit_is_append_only();
  `.execute(db)
}
