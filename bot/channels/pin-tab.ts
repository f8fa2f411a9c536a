import { da } from '#shared/text/da.ts'
import type { Delivery } from '../reminders/delivery.ts'
import { addTaskOnce } from '../storage/course-events.ts'
import type { DueRow } from '../storage/outbox-lease.ts'
import { channelGone } from './channel-gone.ts'
import { channelToday } from './channel-today.ts'
import { tryGraph } from './try-graph.ts'

/** The course's tab in its channel: the same address that »Tilføj Samlet« stores, so that one pinned by hand counts. */
export async function pinTab(world: Delivery, row: DueRow): Promise<void> {
  const { db, outbox, settings } = world
  const today = await db.asService((tx) => channelToday(tx, world, row.courseId))
  if (!today) return db.asService((tx) => outbox.close(tx, row.id, 'dropped', 'not-wanted'))
  const { course, teamId, channelId } = today
  const tab = {
    name: da.tab.configure.tabName(course.reference),
    entityId: course.id,
    address: `${settings.publicOrigin}/tab/course/${course.id}`,
  }
  const pinned = await tryGraph(
    world,
    row,
    teamId,
    (team) => world.hostingTeam.pinTab(team, channelId, tab),
    (because) =>
      db.asService(async (tx) => {
        await outbox.close(tx, row.id, 'failed', because)
        await addTaskOnce(tx, course.id, 'channel-tab', world.clock.now())
      }),
  )
  if (pinned === 'gone') return channelGone(world, row, channelId)
  if (pinned) await db.asService((tx) => outbox.done(tx, row.id, { resultId: channelId }))
}
