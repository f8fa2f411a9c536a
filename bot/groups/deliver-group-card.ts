import { nextSensible } from '#shared/domain/course/gathering.ts'
import { drawGroupCard, type GroupCardView } from '../conversation/cards/groups/group-card.ts'
import { cardTexts } from '../guard/card-texts.ts'
import { checkOutgoing } from '../guard/check-outgoing.ts'
import { PostingFailure } from '../ports/posting.ts'
import { chatOf, personal, type Chat } from '../reminders/addressee.ts'
import { again, isSpent } from '../reminders/again.ts'
import type { Delivery } from '../reminders/delivery.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { conversationIsDead, rememberConversation, type KnownConversation } from '../storage/conversations.ts'
import type { GroupRow } from '../storage/outbox-lease.ts'
import { readGroupCard } from './read-group-card.ts'

const hour = 3600
type Drawn = ReturnType<typeof drawGroupCard>

/**
 * Brings one leased card about a group to the one person that it is for. There is no course to note on that it could not be laid: such a row
 * stays failed, and the screen of the groups says so.
 */
export async function deliverGroupCard(world: Delivery, row: GroupRow): Promise<void> {
  const { db, clock, outbox } = world
  const now = clock.now()
  if (isSpent(row, now)) return fail(world, row, 'gave-up')
  const sensible = nextSensible(now)
  if (!sensible.equals(now)) return outbox.postpone(row.id, sensible)
  const read = await db.asService(async (tx) => {
    const view = await readGroupCard(tx, row, now)
    if (!view) await outbox.close(tx, row.id, 'dropped', 'not-wanted')
    return view && { view, chat: await chatOf(tx, row.audience) }
  })
  if (!read) return
  const drawn = await checked(world, row, read.view)
  const conversation = drawn && (await reach(world, row, read.chat))
  if (drawn && conversation) await post(world, row, conversation, drawn)
}

const fail = ({ db, outbox }: Delivery, row: GroupRow, why: string): Promise<void> =>
  db.asService((tx) => outbox.close(tx, row.id, 'failed', why))

/** No card is made to hold a name, and this one passes the guard as any other. */
async function checked(world: Delivery, row: GroupRow, view: GroupCardView): Promise<Drawn | null> {
  const drawn = drawGroupCard(view, world.settings.teamsAppId)
  const texts = cardTexts(drawn.card, drawn.summary)
  const stopped = await world.db.asService((tx) => checkOutgoing(tx, world, { courseId: null, texts }))
  if (stopped.length === 0) return drawn
  world.log.warn({ outbox: row.id, subject: row.subject }, 'card stopped')
  await fail(world, row, 'personal-data')
  return null
}

async function reach(world: Delivery, row: GroupRow, chat: Chat): Promise<KnownConversation | null> {
  const { db, outbox, posting } = world
  if (chat.to === 'post') return chat.conversation
  if (chat.to === 'closed') await fail(world, row, 'conversation-dead')
  if (chat.to === 'nowhere')
    await outbox.waitAgain(row.id, { reason: 'no-conversation', answered: true, delaySeconds: 60 })
  if (chat.to !== 'open') return null
  try {
    const opened = personal(await posting.openPersonal(chat.serviceUrl, chat.userId), chat.staffId)
    await db.asService((tx) => rememberConversation(tx, opened))
    return opened
  } catch (error) {
    if (!(error instanceof PostingFailure)) throw error
    const missing = error.kind === 'gone' || error.kind === 'refused'
    await outbox.waitAgain(
      row.id,
      missing ? { reason: 'no-conversation', answered: true, delaySeconds: hour } : again(row, error, true),
    )
    return null
  }
}

async function post(
  world: Delivery,
  row: GroupRow,
  conversation: KnownConversation,
  { card, summary }: Drawn,
): Promise<void> {
  const { db, outbox, posting, clock, settings, log } = world
  let begun = false
  try {
    await posting.ready()
    begun = await outbox.sending(row.id)
    if (!begun) return
    const { activityId } = await posting.post(conversation, card, summary)
    await db.asService(async (tx) => {
      await outbox.done(tx, row.id, { resultId: activityId, conversationId: conversation.id })
      await appendAuditIn(tx, {
        at: clock.now(),
        actor: settings.botClientId,
        action: 'card-posted',
        courseId: null,
        subject: row.id,
        about: [],
        to: `staff:${row.audience}`,
      })
    })
    log.info({ outbox: row.id, subject: row.subject }, 'card posted')
  } catch (error) {
    if (!(error instanceof PostingFailure)) throw error
    const { id, subject, attempts } = row
    log.warn({ outbox: id, subject, failure: error.message, attempts }, 'card not posted')
    if (error.kind === 'refused') return fail(world, row, 'gave-up')
    if (error.kind === 'gone') {
      await db.asService((tx) => conversationIsDead(tx, conversation))
      return outbox.waitAgain(id, { reason: 'conversation-dead', answered: true })
    }
    await outbox.waitAgain(id, again(row, error, !begun || error.kind !== 'unanswered'))
  }
}
