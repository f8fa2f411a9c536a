import { sql, type Kysely } from 'kysely'

/** What is due to an appointment may be that alone which hides who is invited (decision 0030). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table meeting drop constraint meeting_appointment_due;
    alter table meeting add constraint meeting_appointment_due check (appointment_due in ('change', 'hide', 'cancel'));
  `.execute(db)
}
