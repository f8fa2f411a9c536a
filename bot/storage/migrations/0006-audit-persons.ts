import { sql, type Kysely } from 'kysely'

const ours = `municipality_id = nullif(current_setting('app.municipality', true), '')::uuid`
const service = `current_setting('app.service', true) = 'yes'`
const onTeam = `(select true from course_team t where t.municipality_id = audit_about.municipality_id and t.course_id = audit_about.course_id
  and t.staff_id = nullif(current_setting('app.person', true), '')::uuid limit 1)`

/**
 * A line of the audit says which members of the family it is about, and to whom they were shown or sent (X-36).
 * audit_about holds each set of members once; it outlives the course, as the chain does, and holds nothing but random ids.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table audit add column about uuid, add column recipient text;

    create table audit_about (
      municipality_id uuid not null,
      course_id uuid not null,
      id uuid not null,
      member_ids uuid[] not null,
      primary key (municipality_id, course_id, id)
    );
    alter table audit_about enable row level security;
    alter table audit_about force row level security;
    grant select, insert on audit_about to samlet_app;
    create policy select_audit_about on audit_about for select to samlet_app using (${sql.raw(`${ours} and (${service} or ${onTeam})`)});
    create policy insert_audit_about on audit_about for insert to samlet_app with check (${sql.raw(`${ours} and (${service} or ${onTeam})`)});
    create trigger audit_about_kept before update or delete on audit_about for each row execute function audit_is_append_only();
    create trigger audit_about_not_emptied before truncate on audit_about for each statement execute function audit_is_append_only();

    create or replace function audit_append(municipality uuid, known_seq bigint, known_hash bytea, new_seq bigint, new_hash bytea, lines json)
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
          -- Only lines whose set may not be stored yet carry it.
          if position('"members"' in lines::text) > 0 then
            insert into audit_about (municipality_id, course_id, id, member_ids)
              select municipality, "courseId", about, members
              from json_to_recordset(lines) as line ("courseId" uuid, about uuid, members uuid[])
              where members is not null
              on conflict do nothing;
          end if;
          insert into audit (municipality_id, seq, at, actor, action, course_id, subject, about, recipient, previous, hash)
            select municipality, seq, at, actor, action, "courseId", subject, about, "to", decode(previous, 'hex'), decode(hash, 'hex')
            from json_to_recordset(lines) as line
              (seq bigint, at timestamptz, actor text, action text, "courseId" uuid, subject text, about uuid, "to" text, previous text, hash text);
          return;
        end if;
        insert into audit_head (municipality_id, seq, hash) values (municipality, 0, decode(repeat('00', 32), 'hex')) on conflict do nothing;
        return query select h.seq, h.hash from audit_head h where h.municipality_id = municipality;
      end $$;
  `.execute(db)
}
