import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../storage/database.ts'
import type { Outbox } from '../storage/outbox.ts'
import { municipalityOf } from '../storage/transaction.ts'

/** Long enough for whoever is still sitting with the pane open. */
const patienceMinutes = 15

/**
 * A room that was asked for and never answered can only be finished by the person who asked, under her own token.
 * So she is told, once for each attempt.
 */
export async function enqueueUnfinishedHolds(tx: Tx, outbox: Outbox, now: Temporal.Instant): Promise<void> {
  const holds = await tx
    .selectFrom('outbox as o')
    .innerJoin('meeting as m', (join) =>
      join.onRef('m.municipality_id', '=', 'o.municipality_id').onRef('m.id', '=', 'o.meeting_id'),
    )
    .select(['o.id', 'o.course_id', 'o.meeting_id', 'o.audience'])
    .where('o.municipality_id', '=', municipalityOf(tx))
    .where('o.kind', '=', 'room-hold')
    .where('o.state', 'in', ['waiting', 'sending'])
    .where('o.due_at', '<', new Date(now.subtract({ minutes: patienceMinutes }).epochMilliseconds))
    .where('m.state', '=', 'holding')
    .execute()
  for (const { id, course_id, meeting_id, audience } of holds)
    await outbox.enqueue(tx, {
      kind: 'card',
      subject: 'hold-unfinished',
      courseId: course_id,
      meetingId: meeting_id!,
      audience,
      key: `card:hold-unfinished:${id}`,
      dueAt: now,
    })
}
