import { drawCard } from '../conversation/cards/draw-card.ts'
import { drawGathered } from '../conversation/cards/gathered-card.ts'
import { PostingFailure } from '../ports/posting.ts'
import { conversationIsDead, type KnownConversation } from '../storage/conversations.ts'
import type { Outbox } from '../storage/outbox.ts'
import type { DueRow } from '../storage/outbox-lease.ts'
import type { Delivery } from './delivery.ts'
import { again } from './again.ts'
import type { Gathered, Wanted } from './gather.ts'
import { giveUp } from './hand-on.ts'
import { recordPosted } from './record-posted.ts'

/** Posts a card, or one card for it and those that were gathered with it. All of them are begun before it leaves, and done when it stands there. */
export async function post(
  world: Delivery,
  first: Wanted,
  { weekly, others }: Gathered,
  conversation: KnownConversation,
): Promise<void> {
  const { db, outbox, posting, log, settings } = world
  const all = [first, ...others]
  let begun: Wanted[] = []
  try {
    await posting.ready()
    for (const wanted of all) if (await outbox.sending(wanted.row.id)) begun.push(wanted)
    if (begun[0] !== first) return await release(outbox, begun)
    const { card, summary } =
      begun.length > 1
        ? drawGathered(
            { weekly, personal: conversation.kind === 'personal', cards: begun.map(({ view }) => view) },
            settings.teamsAppId,
          )
        : drawCard(first.view, settings.teamsAppId)
    const { activityId } = await posting.post(conversation, card, summary)
    const at = { activityId, conversationId: conversation.id }
    await db.asService(async (tx) => {
      for (const { row } of begun) await recordPosted(tx, world, row, at)
    })
    log.info({ outbox: first.row.id, subject: first.row.subject }, 'card posted')
  } catch (error) {
    if (!(error instanceof PostingFailure)) throw error
    const { row } = first
    log.warn(
      { outbox: row.id, subject: row.subject, failure: error.message, attempts: row.attempts },
      'card not posted',
    )
    if (error.kind === 'refused') {
      await release(outbox, others)
      return giveUp(world, row)
    }
    const rows = all.map((wanted) => wanted.row)
    if (error.kind === 'gone') {
      await db.asService((tx) => conversationIsDead(tx, conversation))
      return waitAll(outbox, rows, { reason: 'conversation-dead', answered: true })
    }
    await waitAll(outbox, rows, again(row, error, begun.length === 0 || error.kind !== 'unanswered'))
  }
}

type Again = Parameters<Outbox['waitAgain']>[1]

/** What was taken along goes out by itself. */
const release = (outbox: Outbox, wanted: readonly Wanted[]) =>
  waitAll(
    outbox,
    wanted.map(({ row }) => row),
    { reason: 'not-together', answered: true },
  )

export async function waitAll(outbox: Outbox, rows: readonly DueRow[], why: Again): Promise<void> {
  for (const { id } of rows) await outbox.waitAgain(id, why)
}
