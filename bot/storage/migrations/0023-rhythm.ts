import { sql, type Kysely } from 'kysely'

/**
 * A follow-up meeting brings its own four tasks with dates (DF-01 … DF-04). `weekly`: a colleague has her reminders once a week together;
 * `gathered_on` is the last day on which a week of hers was gathered.
 * `held_since`: when a card was due that had to wait for a sensible hour.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table deadline
      drop constraint deadline_rule_check,
      add constraint deadline_rule check (rule in ('T-12', 'T-13', 'T-14', 'DF-01', 'DF-02', 'DF-03', 'DF-04'));
    alter table staff
      add column weekly boolean not null default false,
      add column gathered_on date;
    alter table outbox add column held_since timestamptz;
    create index outbox_result on outbox (municipality_id, result_id) where kind = 'card' and state = 'done';
    create index outbox_audience on outbox (municipality_id, audience, due_at) where kind = 'card' and state = 'waiting';
  `.execute(db)
}
