import { isForLeaders } from '#shared/domain/course/escalation.ts'
import { isOverdue, keepsWorkingHours, mayBeLine } from '#shared/domain/course/gathering.ts'
import { drawCard } from '../conversation/cards/draw-card.ts'
import { readCardView } from '../conversation/read-card-view.ts'
import { PostingFailure } from '../ports/posting.ts'
import { rememberConversation, type KnownConversation } from '../storage/conversations.ts'
import { addTaskOnce } from '../storage/course-events.ts'
import type { DueRow } from '../storage/outbox-lease.ts'
import { addresseeOf, personal, type Addressee } from './addressee.ts'
import type { Delivery } from './delivery.ts'
import { gather, type Gathered, type Wanted } from './gather.ts'
import { giveUp, noLeader, replaceByPersons, toCoordinator } from './hand-on.ts'
import { mayBeTold } from './may-be-told.ts'
import { mayLeave } from './may-leave.ts'
import { again, isSpent } from './again.ts'
import { isSettled } from './is-settled.ts'
import { post, waitAll } from './post.ts'
import { updateCard } from './update-card.ts'
import { whenSensible } from './when-sensible.ts'

const hour = 3600

/** Brings one leased card to where it belongs: decides now whether it is wanted, to whom it goes, what it says, and what comes with it. */
export async function deliver(world: Delivery, row: DueRow): Promise<void> {
  const { db, clock, outbox } = world
  const now = clock.now()
  if (isSpent(row, now)) return giveUp(world, row)
  if (row.subject === 'card-update') return updateCard(world, row)
  if (keepsWorkingHours(row.subject) || (mayBeLine(row.subject) && isOverdue(row.dueAt, now))) {
    const sensible = await whenSensible(world, row, now)
    if (!sensible.equals(now)) return outbox.postpone(row.id, sensible)
  }
  const read = await db.asService(async (tx) => {
    const view = await readCardView(tx, row, now, world.vault)
    if (!view || isSettled(view)) await outbox.close(tx, row.id, 'dropped', 'not-wanted')
    else if (!(await mayBeTold(tx, world, row))) await outbox.close(tx, row.id, 'dropped', 'not-on-team')
    else if (await mayLeave(tx, world, row, drawCard(view, world.settings.teamsAppId))) {
      const addressee = await addresseeOf(tx, row)
      const one = addressee.to === 'post' || addressee.to === 'open'
      const gathered = one ? await gather(tx, world, row, now) : { weekly: false, others: [] }
      return { first: { row, view }, addressee, gathered }
    }
    return null
  })
  if (read) await to(world, read.first, read.gathered, read.addressee)
}

async function to(world: Delivery, first: Wanted, gathered: Gathered, addressee: Addressee): Promise<void> {
  const { row } = first
  switch (addressee.to) {
    case 'post':
      return post(world, first, gathered, addressee.conversation)
    case 'each':
      return replaceByPersons(world, row, addressee.staffIds)
    case 'coordinator':
      return isForLeaders(row.subject) ? noLeader(world, row) : toCoordinator(world, row)
    case 'no-leader':
      return noLeader(world, row)
    case 'nowhere':
      return world.outbox.waitAgain(row.id, { reason: 'no-conversation', answered: true, delaySeconds: 60 })
    case 'open': {
      const chat = await openChat(world, [row, ...gathered.others.map((other) => other.row)], addressee)
      return chat ? post(world, first, gathered, chat) : undefined
    }
  }
}

async function openChat(
  { db, posting, outbox, clock }: Delivery,
  rows: readonly DueRow[],
  { serviceUrl, userId, staffId }: Extract<Addressee, { to: 'open' }>,
): Promise<KnownConversation | null> {
  try {
    const chat = personal(await posting.openPersonal(serviceUrl, userId), staffId)
    await db.asService((tx) => rememberConversation(tx, chat))
    return chat
  } catch (error) {
    if (!(error instanceof PostingFailure)) throw error
    // Asking for a chat posts nothing, so it may always be asked again.
    const [first] = rows
    const missing = error.kind === 'gone' || error.kind === 'refused'
    if (missing) await db.asService((tx) => addTaskOnce(tx, first!.courseId, 'no-chat', clock.now()))
    await waitAll(
      outbox,
      rows,
      missing
        ? { reason: 'no-conversation', answered: true, delaySeconds: hour }
        : again(first!, error, true),
    )
    return null
  }
}
