import type { Delivery } from '../reminders/delivery.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { failedBefore } from '../storage/channels.ts'
import type { DueRow } from '../storage/outbox-lease.ts'
import { channelGone } from './channel-gone.ts'
import { channelTask } from './channel-task.ts'
import { channelToday } from './channel-today.ts'
import { tryGraph } from './try-graph.ts'

/**
 * Takes a colleague out of the core team's channel, where the rights in the hosting team allow it; otherwise it becomes the
 * coordinator's task the same day.
 */
export async function leaveChannel(world: Delivery, row: DueRow): Promise<void> {
  const { db, outbox } = world
  const { courseId, audience: staffId } = row
  const failed = () =>
    db.asService(async (tx) => {
      await outbox.close(tx, row.id, 'failed', 'gave-up')
      // The same person, still there the next day, is the task that she has already.
      if (!(await failedBefore(tx, row))) await channelTask(world, tx, courseId, 'channel-outdated')
    })
  const today = await db.asService(async (tx) => {
    const found = await channelToday(tx, world, courseId)
    // The family may have said yes to him again meanwhile.
    const wanted = found && !found.open && !found.belong.has(staffId) ? found : null
    if (!wanted) await outbox.close(tx, row.id, 'dropped', 'not-wanted')
    return wanted
  })
  if (!today) return
  const { teamId, channelId } = today
  const left = await tryGraph(
    world,
    row,
    teamId,
    (team) => world.hostingTeam.removeFromChannel(team, channelId, staffId),
    failed,
  )
  if (left === 'gone') return channelGone(world, row, channelId)
  if (left)
    await db.asService(async (tx) => {
      await outbox.done(tx, row.id, { resultId: channelId })
      await appendAuditIn(tx, {
        at: world.clock.now(),
        actor: world.settings.botClientId,
        action: 'channel-left',
        courseId,
        subject: staffId,
        about: [],
        to: null,
      })
    })
}
