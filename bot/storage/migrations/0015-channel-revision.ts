import { sql, type Kysely } from 'kysely'

/** Two administrators who choose where the channels are: whoever saves says which choice he has seen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table municipality add column channel_revision int not null default 0`.execute(db)
}
