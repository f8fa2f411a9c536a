import type { Delivery } from '../reminders/delivery.ts'
import { setChannel } from '../storage/channels.ts'
import { addTaskOnce } from '../storage/course-events.ts'
import type { DueRow } from '../storage/outbox-lease.ts'
import { channelToday } from './channel-today.ts'
import { tryGraph } from './try-graph.ts'

/** The channel of a course that has been closed for long: deleted, where the team allows it, otherwise by the coordinator. Not if it is open again. */
export async function deleteChannel(world: Delivery, row: DueRow): Promise<void> {
  const { db, outbox } = world
  const { courseId } = row
  const today = await db.asService(async (tx) => {
    const found = await channelToday(tx, world, courseId)
    const wanted = found?.course.closedOn ? found : null
    if (!wanted) await outbox.close(tx, row.id, 'dropped', 'not-wanted')
    return wanted
  })
  if (!today) return
  const { teamId, channelId } = today
  const deleted = await tryGraph(
    world,
    row,
    teamId,
    async (team) => {
      await world.hostingTeam.deleteChannel(team, channelId)
      return 'deleted'
    },
    (because) =>
      db.asService(async (tx) => {
        await outbox.close(tx, row.id, 'failed', because)
        await addTaskOnce(tx, courseId, 'channel-delete', world.clock.now())
      }),
  )
  if (deleted)
    await db.asService(async (tx) => {
      await setChannel(tx, courseId, null)
      await outbox.done(tx, row.id, { resultId: channelId })
    })
}
