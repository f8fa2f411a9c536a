import { sql, type Kysely } from 'kysely'

/** An appointment's text may be cleaned on the way, when the appointment is sent out anew (decision 0025): an end of its own, as nobody pressed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table leak
      drop constraint leak_state_check,
      add constraint leak_state check (state in ('open', 'cleaned', 'rewritten', 'mended', 'gone'));
  `.execute(db)
}
