import { localDate } from '#shared/domain/calendar/zone.ts'
import type { Reason } from '#shared/domain/reason.ts'
import { eraseDue } from '../closing/erase-due.ts'
import { isDue } from '../closing/is-due.ts'
import { coordinatorOf } from '../reminders/coordinator-of.ts'
import type { Delivery } from '../reminders/delivery.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { forgetChannel } from '../storage/channels.ts'
import { addTaskOnce } from '../storage/course-events.ts'
import type { DueRow } from '../storage/outbox-lease.ts'
import { statesOfCards } from '../storage/outbox-cards.ts'
import { isGoneForGood } from './channel-gone.ts'
import { channelToday } from './channel-today.ts'
import { notDeleted } from './is-channel-left.ts'
import { tryGraph } from './try-graph.ts'

/**
 * The channel of a course that is to be erased: deleted, where the team allows it, and the course after it; otherwise by the coordinator.
 * Not when a journal is missing again by now.
 */
export async function deleteChannel(world: Delivery, row: DueRow): Promise<void> {
  const { db, outbox, clock } = world
  const { courseId } = row
  const today = await db.asService(async (tx) => {
    const found = await channelToday(tx, world, courseId)
    const wanted = found && (await isDue(tx, courseId, localDate(clock.now()))) ? found : null
    if (!wanted) await outbox.close(tx, row.id, 'dropped', 'not-wanted')
    return wanted
  })
  if (!today) return
  const { teamId, channelId } = today
  const deleted = await tryGraph(
    world,
    row,
    teamId,
    (team) => world.hostingTeam.deleteChannel(team, channelId),
    (because) => becomeTask(world, row, because),
  )
  if (!deleted || (deleted === 'gone' && !(await isGoneForGood(world, row, channelId)))) return
  await db.asService(async (tx) => {
    await outbox.done(tx, row.id, { resultId: channelId })
    if (!(await forgetChannel(tx, courseId, channelId))) return
    await appendAuditIn(tx, {
      at: clock.now(),
      actor: world.settings.botClientId,
      action: 'channel-deleted',
      courseId,
      subject: channelId,
      about: [],
      to: null,
    })
  })
  await eraseDue(world)
}

/** On the timeline, and by a card, which is all that is left when the course is erased. */
async function becomeTask({ db, outbox, clock }: Delivery, row: DueRow, because: Reason): Promise<void> {
  const { courseId } = row
  const dueAt = clock.now()
  await db.asService(async (tx) => {
    await outbox.close(tx, row.id, 'failed', because)
    await addTaskOnce(tx, courseId, 'channel-delete', dueAt)
    const cards = await statesOfCards(tx, courseId, notDeleted)
    if (cards.some((state) => state !== 'failed' && state !== 'dropped')) return
    await outbox.enqueue(tx, {
      kind: 'card',
      subject: notDeleted,
      courseId,
      audience: await coordinatorOf(tx, courseId),
      key: `card:${notDeleted}:${courseId}:${cards.length}`,
      dueAt,
    })
  })
}
