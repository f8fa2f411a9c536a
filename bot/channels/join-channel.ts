import type { Reason } from '#shared/domain/reason.ts'
import type { Delivery } from '../reminders/delivery.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { addTaskOnce } from '../storage/course-events.ts'
import type { DueRow } from '../storage/outbox-lease.ts'
import { channelGone } from './channel-gone.ts'
import { channelToday } from './channel-today.ts'
import { tryGraph } from './try-graph.ts'

/** Takes a colleague whom the family has said yes to into the channel. One who cannot be is listed in the tab, with what to do. */
export async function joinChannel(world: Delivery, row: DueRow): Promise<void> {
  const { db, outbox } = world
  const { courseId, audience: staffId } = row
  const today = await db.asService(async (tx) => {
    const found = await channelToday(tx, world, courseId)
    const wanted = found && !found.open && found.belong.has(staffId) ? found : null
    if (!wanted) await outbox.close(tx, row.id, 'dropped', 'not-wanted')
    return wanted
  })
  if (!today) return
  const failed = (because: Reason) =>
    db.asService(async (tx) => {
      await outbox.close(tx, row.id, 'failed', because)
      await addTaskOnce(tx, courseId, 'channel-incomplete', world.clock.now())
    })
  const { teamId, channelId, course } = today
  const who = { staffId, owner: staffId === course.coordinatorId }
  const joined = await tryGraph(
    world,
    row,
    teamId,
    (team) => world.hostingTeam.addToChannel(team, channelId, who),
    failed,
  )
  if (joined === 'gone') return channelGone(world, row, channelId)
  if (joined === 'not-in-hosting-team') return failed(joined)
  if (joined)
    await db.asService(async (tx) => {
      await outbox.done(tx, row.id, { resultId: channelId })
      await appendAuditIn(tx, {
        at: world.clock.now(),
        actor: world.settings.botClientId,
        action: 'channel-joined',
        courseId,
        subject: staffId,
        about: [],
        to: null,
      })
    })
}
