import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../storage/database.ts'
import type { Outbox } from '../storage/outbox.ts'
import { municipalityOf } from '../storage/transaction.ts'

type Changed = {
  courseId: string
  subjects: readonly string[]
  /** What tells this change from the next: every card is told once of each. */
  mark: string
  at: Temporal.Instant
}

/** Cards of these kinds that stand in Teams are drawn anew in their places. In the transaction that changed what they say. */
export async function tellCardsAgain(
  outbox: Outbox,
  tx: Tx,
  { courseId, subjects, mark, at }: Changed,
): Promise<void> {
  const standing = await tx
    .selectFrom('outbox')
    .select(['id', 'audience'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('kind', '=', 'card')
    .where('subject', 'in', subjects)
    .where('state', '=', 'done')
    .execute()
  for (const { id, audience } of standing)
    await outbox.enqueue(tx, {
      kind: 'card',
      subject: 'card-update',
      courseId,
      detail: id,
      audience,
      key: `card-update:${id}:${mark}`,
      dueAt: at,
    })
}
