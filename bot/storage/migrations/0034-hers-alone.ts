import { sql, type Kysely } from 'kysely'

const ours = `municipality_id = nullif(current_setting('app.municipality', true), '')::uuid`
const service = `current_setting('app.service', true) = 'yes'`
const person = `nullif(current_setting('app.person', true), '')::uuid`
const mine = (table: string) =>
  `(select true from course_team t where t.municipality_id = ${table}.municipality_id and t.course_id = ${table}.course_id
  and t.staff_id = ${person} and t.coordinator_id = ${person} limit 1)`
const hers = (table: string) => `${ours} and (${service} or ${mine(table)})`
const onTeam = `(select true from course_team t where t.municipality_id = instrument_score.municipality_id and t.course_id = instrument_score.course_id
  and t.staff_id = ${person} limit 1)`

/**
 * What is the coordinator's alone (5.2) is so in the database too: to hand the tablet over and take it back, and to put a score in, correct
 * it and take it out. The team reads the scores, each through his own reading.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
    drop policy write_hand_over on hand_over;
    create policy hers_hand_over on hand_over for all to samlet_app
      using (${hers('hand_over')}) with check (${hers('hand_over')});

    drop policy all_instrument_score on instrument_score;
    create policy read_instrument_score on instrument_score for select to samlet_app
      using (${ours} and (${service} or ${onTeam}));
    create policy put_instrument_score on instrument_score for insert to samlet_app
      with check (${hers('instrument_score')});
    create policy correct_instrument_score on instrument_score for update to samlet_app
      using (${hers('instrument_score')}) with check (${hers('instrument_score')});
    create policy take_instrument_score on instrument_score for delete to samlet_app
      using (${hers('instrument_score')});
  `,
    )
    .execute(db)
}
