import { sql, type Kysely } from 'kysely'

/** The few cards that wait to be tried again: whoever is taken up next is asked whether one of them comes before it in its conversation. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index outbox_waits_again on outbox (municipality_id, audience)
      where kind = 'card' and state in ('waiting', 'sending') and last_error is not null;
  `.execute(db)
}
