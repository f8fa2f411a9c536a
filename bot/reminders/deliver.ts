import { localDate } from '#shared/domain/calendar/zone.ts'
import { drawCard } from '../conversation/cards/draw-card.ts'
import { readCardView } from '../conversation/read-card-view.ts'
import { cardTexts } from '../guard/card-texts.ts'
import { checkOutgoing } from '../guard/check-outgoing.ts'
import { tellStopped } from '../guard/tell-stopped.ts'
import { PostingFailure } from '../ports/posting.ts'
import { conversationIsDead, rememberConversation, type KnownConversation } from '../storage/conversations.ts'
import { addTaskOnce } from '../storage/course-events.ts'
import type { Tx } from '../storage/database.ts'
import type { DueRow } from '../storage/outbox-lease.ts'
import { leadersIn } from '../storage/staff.ts'
import { addresseeOf, personal, type Addressee } from './addressee.ts'
import type { Delivery } from './delivery.ts'
import { isOnTeam } from './is-on-team.ts'
import { giveUp, replaceByPersons, toCoordinator } from './hand-on.ts'
import { recordPosted } from './record-posted.ts'

/** About eight hours of trying, then a person must look. */
const mostAttempts = 40
const hour = 3600

/** Brings one leased card to where it belongs: decides now whether it is wanted, to whom it goes and what it says. */
export async function deliver(world: Delivery, row: DueRow): Promise<void> {
  const { db, clock, outbox, settings } = world
  if (row.attempts > mostAttempts) return giveUp(world, row)
  const read = await db.asService(async (tx) => {
    const now = clock.now()
    const view = await readCardView(tx, row, now)
    if (!view) await outbox.close(tx, row.id, 'dropped', 'not-wanted')
    else if (!(await mayBeTold(tx, world, row))) await outbox.close(tx, row.id, 'dropped', 'not-on-team')
    else {
      const drawn = drawCard(view, settings.teamsAppId)
      if (await mayLeave(tx, world, row, drawn)) return { drawn, addressee: await addresseeOf(tx, row) }
    }
    return null
  })
  if (read) await to(world, row, read.drawn, read.addressee)
}

type Drawn = ReturnType<typeof drawCard>

/** No card is made to hold a name. One that does all the same, whatever went wrong, goes nowhere. */
async function mayLeave(tx: Tx, world: Delivery, row: DueRow, { card, summary }: Drawn): Promise<boolean> {
  const { courseId } = row
  const stopped = await checkOutgoing(tx, world, { courseId, texts: cardTexts(card, summary) })
  if (stopped.length === 0) return true
  await world.outbox.close(tx, row.id, 'failed', 'personal-data')
  await tellStopped(tx, world, { courseId, actor: world.settings.botClientId, stopped })
  world.log.warn({ outbox: row.id, subject: row.subject }, 'card stopped')
  return false
}

/** Leaders are on no course's team: the one card that they get says that a journal is missing. */
async function mayBeTold(tx: Tx, { vault, clock }: Delivery, row: DueRow): Promise<boolean> {
  const { audience: staffId, courseId, subject } = row
  if (staffId === 'team') return true
  if (subject === 'journalising-escalated') return (await leadersIn(tx)).includes(staffId)
  return isOnTeam(tx, { staffId, courseId }, vault, localDate(clock.now()))
}

async function to(world: Delivery, row: DueRow, drawn: Drawn, addressee: Addressee): Promise<void> {
  switch (addressee.to) {
    case 'post':
      return post(world, row, drawn, addressee.conversation)
    case 'each':
      return replaceByPersons(world, row, addressee.staffIds)
    case 'coordinator':
      return toCoordinator(world, row)
    case 'nowhere':
      return world.outbox.waitAgain(row.id, { reason: 'no-conversation', answered: true, delaySeconds: 60 })
    case 'open': {
      const chat = await openChat(world, row, addressee)
      return chat ? post(world, row, drawn, chat) : undefined
    }
  }
}

async function openChat(
  { db, posting, outbox, clock }: Delivery,
  row: DueRow,
  { serviceUrl, userId, staffId }: Extract<Addressee, { to: 'open' }>,
): Promise<KnownConversation | null> {
  try {
    const chat = personal(await posting.openPersonal(serviceUrl, userId), staffId)
    await db.asService((tx) => rememberConversation(tx, chat))
    return chat
  } catch (error) {
    if (!(error instanceof PostingFailure)) throw error
    // Asking for a chat posts nothing, so it may always be asked again.
    const missing = error.kind === 'gone' || error.kind === 'refused'
    if (missing) await db.asService((tx) => addTaskOnce(tx, row.courseId, 'no-chat', clock.now()))
    await outbox.waitAgain(
      row.id,
      missing ? { reason: 'no-conversation', answered: true, delaySeconds: hour } : again(row, error, true),
    )
    return null
  }
}

async function post(
  world: Delivery,
  row: DueRow,
  { card, summary }: Drawn,
  conversation: KnownConversation,
): Promise<void> {
  const { db, outbox, posting } = world
  let begun = false
  try {
    await posting.ready()
    begun = await outbox.sending(row.id)
    if (!begun) return
    const { activityId } = await posting.post(conversation, card, summary)
    await db.asService((tx) => recordPosted(tx, world, row, { activityId, conversationId: conversation.id }))
    world.log.info({ outbox: row.id, subject: row.subject }, 'card posted')
  } catch (error) {
    if (!(error instanceof PostingFailure)) throw error
    world.log.warn(
      { outbox: row.id, subject: row.subject, failure: error.message, attempts: row.attempts },
      'card not posted',
    )
    if (error.kind === 'refused') return giveUp(world, row)
    if (error.kind === 'gone') {
      await db.asService((tx) => conversationIsDead(tx, conversation))
      return outbox.waitAgain(row.id, { reason: 'conversation-dead', answered: true })
    }
    await outbox.waitAgain(row.id, again(row, error, !begun || error.kind !== 'unanswered'))
  }
}

function again({ attempts }: DueRow, failure: PostingFailure, answered: boolean) {
  const delaySeconds = failure.retryAfterSeconds ?? Math.min(5 * 2 ** (attempts - 1), 900)
  return { reason: failure.message, answered, delaySeconds }
}
