import type { Reason } from '#shared/domain/reason.ts'
import { channelChanges } from '#shared/domain/channel/members.ts'
import type { Delivery } from '../reminders/delivery.ts'
import { isUnderWay, latestActs } from '../storage/channels.ts'
import { addTaskOnce } from '../storage/course-events.ts'
import type { DueRow } from '../storage/outbox-lease.ts'
import { askForMember } from './ask.ts'
import { channelGone } from './channel-gone.ts'
import { channelToday } from './channel-today.ts'
import { tryGraph } from './try-graph.ts'

/**
 * Holds the channel's members against those who belong in it: whoever was added by hand in Teams without the family's yes leaves, whoever is
 * missing joins. Every day, and when the channel has been made.
 */
export async function checkChannel(world: Delivery, row: DueRow): Promise<void> {
  const { db, outbox } = world
  const { courseId } = row
  const today = await db.asService(async (tx) => {
    const found = await channelToday(tx, world, courseId)
    if (!found) await outbox.close(tx, row.id, 'dropped', 'not-wanted')
    return found
  })
  if (!today) return
  const { teamId, channelId } = today
  const members = await tryGraph(
    world,
    row,
    teamId,
    (team) => world.hostingTeam.members(team, channelId),
    (because: Reason) =>
      db.asService(async (tx) => {
        await outbox.close(tx, row.id, 'failed', because)
        await addTaskOnce(tx, courseId, 'channel-unchecked', world.clock.now())
      }),
  )
  if (!members) return
  if (members === 'gone') return channelGone(world, row, channelId)
  await db.asService(async (tx) => {
    // The family may have changed its mind while Teams was asked.
    const now = await channelToday(tx, world, courseId)
    await outbox.done(tx, row.id, { resultId: channelId })
    if (!now || now.open) return
    const acts = await latestActs(tx, courseId)
    const failed = (kind: DueRow['kind']) =>
      acts.filter((act) => act.kind === kind && act.state === 'failed').map(({ audience }) => audience)
    const owners = members.filter(({ owner }) => owner).map(({ staffId }) => staffId)
    const there = new Set(members.map(({ staffId }) => staffId))
    const { joining, leaving } = channelChanges(now.belong, there, {
      joining: [
        ...failed('channel-join'),
        ...(owners.includes(now.course.coordinatorId) ? [] : [now.course.coordinatorId]),
      ],
      leaving: failed('channel-member'),
    })
    // Whoever joins comes first: the last owner cannot be taken out.
    const underWay = new Set(acts.filter(isUnderWay).map(({ kind, audience }) => `${kind}/${audience}`))
    const asked = { courseId, why: row.id, dueAt: world.clock.now() }
    for (const [kind, staffIds] of [
      ['channel-join', joining],
      ['channel-member', leaving],
    ] as const)
      for (const staffId of staffIds)
        if (!underWay.has(`${kind}/${staffId}`)) await askForMember(world, tx, { ...asked, staffId, kind })
  })
}
