import type { Tx } from '../storage/database.ts'
import type { DueRow } from '../storage/outbox-lease.ts'
import { leadersIn } from '../storage/staff.ts'
import type { OutboxTable } from '../storage/tables-of-sending.ts'
import { municipalityOf } from '../storage/transaction.ts'
import { keyFor, wholeKey } from './person-key.ts'

/** Does somebody else's copy of the same card stand like this? Of a card that goes to a team, or to the leaders, one by one. */
export async function isCopied(
  tx: Tx,
  row: Pick<DueRow, 'key' | 'courseId'>,
  states: readonly OutboxTable['state'][],
): Promise<boolean> {
  if (wholeKey(row.key) === row.key) return false
  const team = await tx
    .selectFrom('course_team')
    .select('staff_id')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', row.courseId)
    .execute()
  const people = [...team.map((member) => member.staff_id), ...(await leadersIn(tx))]
  const others = people.map((staffId) => keyFor(row.key, staffId)).filter((key) => key !== row.key)
  if (others.length === 0) return false
  const copy = await tx
    .selectFrom('outbox')
    .select('id')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('key', 'in', others)
    .where('state', 'in', states)
    .limit(1)
    .executeTakeFirst()
  return copy !== undefined
}
