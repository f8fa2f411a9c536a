import { drawCard } from '../conversation/cards/draw-card.ts'
import type { CardView } from '../conversation/cards/card-view.ts'
import { readCardView } from '../conversation/read-card-view.ts'
import { PostingFailure } from '../ports/posting.ts'
import type { Tx } from '../storage/database.ts'
import { cardStanding, type CardOrder } from '../storage/outbox-cards.ts'
import type { DueRow } from '../storage/outbox-lease.ts'
import { again } from './again.ts'
import type { Delivery } from './delivery.ts'
import { mayBeTold } from './may-be-told.ts'
import { mayLeave } from './may-leave.ts'
import { nextMeetingCards } from './next-meeting-cards.ts'
import { cardsOfTime } from './meeting-moved.ts'

/** A card that stands in Teams is drawn anew in its place, as things are now; written twice it stands there once. `detail` is its row. */
export async function updateCard(world: Delivery, row: DueRow): Promise<void> {
  const { db, outbox, posting, settings } = world
  const found = await db.asService(async (tx) => {
    const card = await cardStanding(tx, row.detail ?? '')
    const view = card && (await viewNow(tx, world, card.order))
    // A card that is about nothing any more stays as it was last true; so does that of one who has left.
    if (!card || !view) await outbox.close(tx, row.id, 'dropped', 'not-wanted')
    else if (!(await mayBeTold(tx, world, { ...row, ...card.order })))
      await outbox.close(tx, row.id, 'dropped', 'not-on-team')
    else {
      const drawn = drawCard(view, settings.teamsAppId)
      if (await mayLeave(tx, world, row, drawn)) return { ...card, drawn }
    }
    return null
  })
  if (!found) return
  const { card, summary } = found.drawn
  try {
    await posting.ready()
    if (!(await outbox.sending(row.id))) return
    await posting.update(found.conversation, found.activityId, card, summary)
    await db.asService((tx) => outbox.done(tx, row.id, { resultId: found.activityId }))
  } catch (error) {
    if (!(error instanceof PostingFailure)) throw error
    // Somebody has deleted it, or the bot is out: there is nothing to put right.
    if (error.kind === 'gone' || error.kind === 'refused')
      await db.asService((tx) => outbox.close(tx, row.id, 'dropped', 'card-gone'))
    else await outbox.waitAgain(row.id, again(row, error, error.kind !== 'unanswered'))
  }
}

/** What stands there of a meeting that is off now says so, and what asks for a next meeting that is booked now, or is not asked for in the step where the course stands now, says that. */
async function viewNow(
  tx: Tx,
  { clock, vault }: Pick<Delivery, 'clock' | 'vault'>,
  order: CardOrder,
): Promise<CardView | null> {
  const view = await readCardView(tx, order, clock.now(), vault)
  if (view) return view
  if (nextMeetingCards.some((subject) => subject === order.subject))
    return (
      (await readCardView(tx, { ...order, subject: 'next-meeting-booked' }, clock.now(), vault)) ??
      readCardView(tx, { ...order, subject: 'next-meeting-off' }, clock.now(), vault)
    )
  if (!cardsOfTime.some((subject) => subject === order.subject)) return null
  return readCardView(tx, { ...order, subject: 'meeting-cancelled' }, clock.now(), vault)
}
