import { drawCard } from '../conversation/cards/draw-card.ts'
import { readCardView } from '../conversation/read-card-view.ts'
import { PostingFailure } from '../ports/posting.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { conversationOf } from '../storage/conversations.ts'
import type { DueRow } from '../storage/outbox-lease.ts'
import type { Delivery } from './delivery.ts'

/** After so many failures the card stays as it is: the one that told of the change stands below it. */
const mostAttempts = 10

/** A card that stands there says what is so now, where it stands. Somebody who has deleted it does not get it back. */
export async function drawAnew(
  world: Delivery,
  row: DueRow & { posted: NonNullable<DueRow['posted']> },
): Promise<void> {
  const { db, outbox, posting, clock, settings } = world
  const { conversationId, activityId } = row.posted
  const at = clock.now()
  const { view, place } = await db.asService(async (tx) => ({
    view: await readCardView(tx, row, at, world.vault),
    place: await conversationOf(tx, conversationId),
  }))
  const stays = () => db.asService((tx) => outbox.done(tx, row.id, { resultId: activityId }))
  if (!view || !place || row.attempts > mostAttempts) return stays()
  const { card, summary } = drawCard(view, settings.teamsAppId)
  try {
    await posting.update(place, activityId, card, summary)
  } catch (error) {
    if (!(error instanceof PostingFailure)) throw error
    if (error.kind === 'gone' || error.kind === 'refused') return stays()
    const delaySeconds = error.retryAfterSeconds ?? Math.min(5 * 2 ** row.attempts, 900)
    return outbox.waitAgain(row.id, { reason: error.message, answered: true, delaySeconds })
  }
  await db.asService(async (tx) => {
    await outbox.done(tx, row.id, { resultId: activityId })
    await appendAuditIn(tx, {
      at,
      actor: settings.botClientId,
      action: 'card-posted',
      courseId: row.courseId,
      subject: row.id,
      about: [],
      to: row.audience === 'team' ? 'team' : `staff:${row.audience}`,
    })
  })
}
