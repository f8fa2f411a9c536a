import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../storage/database.ts'
import type { Outbox } from '../storage/outbox.ts'
import { municipalityOf } from '../storage/transaction.ts'

/**
 * What these cards show has changed: those that stand in Teams are drawn anew in their place. In the transaction that changed it.
 * @param stamp says which change it was: the same change is drawn once
 */
export async function cardsChanged(
  tx: Tx,
  outbox: Outbox,
  {
    courseId,
    meetingId = null,
    subjects,
    stamp,
    at,
  }: {
    courseId: string
    meetingId?: string | null
    subjects: readonly string[]
    stamp: string
    at: Temporal.Instant
  },
): Promise<void> {
  const standing = await tx
    .selectFrom('outbox')
    .select(['id', 'audience'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('kind', '=', 'card')
    .where('subject', 'in', subjects)
    // One that is on its way may have been drawn before the change.
    .where('state', 'in', ['sending', 'done'])
    .$if(meetingId !== null, (query) => query.where('meeting_id', '=', meetingId))
    .execute()
  for (const { id, audience } of standing)
    await outbox.enqueue(tx, {
      kind: 'card',
      subject: 'card-update',
      courseId,
      detail: id,
      audience,
      key: `card-update:${id}:${stamp}`,
      dueAt: at,
    })
}
