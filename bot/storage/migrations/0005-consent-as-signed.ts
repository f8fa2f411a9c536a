import { sql, type Kysely } from 'kysely'

/**
 * A permission carries the form it was signed on (F-CONSENT-1 … -3), its purpose and both legal grounds (LN-8), and may be towards another
 * member of the family. Everything on the map says whom it concerns and what kind of information it is.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table consent
      add column signature_id uuid,
      add column form text not null default 'F-CONSENT-2',
      add column form_version integer not null default 1,
      add column member_id uuid,
      add column other bytea,
      add column purpose text not null default 'coordination' check (purpose in ('coordination', 'statistics')),
      add column signed_on date,
      add column guide_read_on date,
      add column heard_on date,
      add column legal_basis text not null default '',
      add column gdpr_basis text not null default '',
      add foreign key (municipality_id, course_id, member_id) references family_member,
      drop constraint consent_check;
    update consent set signature_id = id, signed_on = valid_from;
    alter table consent
      alter column signature_id set not null,
      alter column signed_on set not null,
      add constraint consent_party check (num_nonnulls(contact_id, department, member_id) = 1);
    alter table contact
      add column about uuid[] not null default '{}',
      add column type text not null default 'family-life';
  `.execute(db)
}
