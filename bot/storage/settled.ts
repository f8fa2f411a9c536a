import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Tx } from './database.ts'
import { rulesSaid } from './house.ts'
import { municipalityOf } from './transaction.ts'

/**
 * How far a new day has been carried out. `on`: the last day that was looked at, null when none was. `rules` counts what the municipality
 * has said. `left`: open courses that could not be settled, each with the last day on which it stood as it should.
 */
export type Settled = { on: Temporal.PlainDate | null; rules: number; left: Map<string, Temporal.PlainDate> }

export async function readSettled(tx: Tx): Promise<Settled> {
  const { settled_on, rules } = await tx
    .selectFrom('municipality')
    .select(['settled_on', rulesSaid(tx).as('rules')])
    .where('municipality_id', '=', municipalityOf(tx))
    .executeTakeFirstOrThrow()
  const left = await tx
    .selectFrom('course')
    .select(['id', 'unsettled_since as since'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('unsettled_since', 'is not', null)
    .where('closed_on', 'is', null)
    .execute()
  return {
    on: settled_on ? Temporal.PlainDate.from(settled_on) : null,
    rules,
    left: new Map(left.map(({ id, since }) => [id, Temporal.PlainDate.from(since!)])),
  }
}

/** The day is done, unless the rules have changed while it was carried out: then what was done by the old ones is looked at again. */
export async function markSettled(tx: Tx, today: Temporal.PlainDate, rules: number): Promise<void> {
  // Whoever changes a rule that counts from today writes this row too: the one waits for the other.
  await tx
    .selectFrom('municipality')
    .select('municipality_id')
    .where('municipality_id', '=', municipalityOf(tx))
    .forNoKeyUpdate()
    .execute()
  const { now } = await tx.selectNoFrom(rulesSaid(tx).as('now')).executeTakeFirstOrThrow()
  if (now !== rules) return
  await tx
    .updateTable('municipality')
    .set({ settled_on: today.toString() })
    .where('municipality_id', '=', municipalityOf(tx))
    .execute()
}

/** A rule that counts from today: every course is to be looked at as on a new day. In the transaction that saves it, so that it is not forgotten. */
export async function unsettle(tx: Tx, today: Temporal.PlainDate): Promise<void> {
  const yesterday = today.subtract({ days: 1 }).toString()
  await tx
    .updateTable('municipality')
    .set({ settled_on: sql`least(settled_on, ${yesterday}::date)` })
    .where('municipality_id', '=', municipalityOf(tx))
    .execute()
}

/** @param since the last day on which the course stood as it should; null when it is settled */
export async function keepUnsettled(
  tx: Tx,
  courseId: string,
  since: Temporal.PlainDate | null,
): Promise<void> {
  await tx
    .updateTable('course')
    .set({ unsettled_since: since && since.toString() })
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', courseId)
    // A row that is written as it stands would give the course a new stamp.
    .where('unsettled_since', 'is distinct from', since && since.toString())
    .execute()
}
