import { localDate } from '#shared/domain/calendar/zone.ts'
import { channelColleagues } from '#shared/domain/consent/consequences.ts'
import { toldIn } from '#shared/domain/reading/told-in.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { addCourseEvent } from '../storage/course-events.ts'
import { readCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import { orderedId } from '../storage/ordered-id.ts'
import type { DueRow } from '../storage/outbox-lease.ts'
import { municipalityOf } from '../storage/transaction.ts'
import { coordinatorOf } from './coordinator-of.ts'
import type { Delivery } from './delivery.ts'

/** About an hour and a half of trying: by the end of it the day's work is a person's. */
const mostAttempts = 10

/**
 * Takes a colleague out of the core team's channel, where the rights in the hosting team allow it; otherwise it becomes the
 * coordinator's task the same day.
 */
export async function leaveChannel(world: Delivery, row: DueRow): Promise<void> {
  const { db, outbox } = world
  const channel = await db.asService(async (tx) => {
    const found = await channelToLeave(tx, world, row)
    if (!found) await outbox.close(tx, row.id, 'dropped', 'not-wanted')
    return found
  })
  if (!channel) return
  if (!channel.teamId || row.attempts > mostAttempts) return becomeTask(world, row)
  if (!(await outbox.sending(row.id))) return
  try {
    await world.hostingTeam.removeFromChannel(channel.teamId, channel.id, row.audience)
  } catch (error) {
    if (!(error instanceof Microsoft365Failure)) throw error
    world.log.warn({ outbox: row.id, failure: error.reason, attempts: row.attempts }, 'channel not left')
    if (error.reason === 'microsoft365-refused') return becomeTask(world, row)
    const delaySeconds = Math.min(10 * 2 ** (row.attempts - 1), 900)
    // Asked again it is the same: whoever has left has left.
    return outbox.waitAgain(row.id, { reason: error.reason, answered: true, delaySeconds })
  }
  await db.asService(async (tx) => {
    await outbox.done(tx, row.id, { resultId: channel.id })
    await appendAuditIn(tx, {
      at: world.clock.now(),
      actor: world.settings.botClientId,
      action: 'channel-left',
      courseId: row.courseId,
      subject: row.audience,
      about: [],
      to: null,
    })
  })
}

/** Null when there is no channel, or the family has said yes to him again. */
async function channelToLeave(
  tx: Tx,
  { vault, clock }: Delivery,
  { courseId, audience }: DueRow,
): Promise<{ teamId: string | null; id: string } | null> {
  const course = await readCourse(tx, courseId, vault)
  if (!course?.channelId || course.coordinatorId === audience) return null
  const standing = {
    course: toldIn(course),
    today: localDate(clock.now()),
  }
  if (channelColleagues(standing).has(audience)) return null
  const { hosting_team_id } = await tx
    .selectFrom('municipality')
    .select('hosting_team_id')
    .where('municipality_id', '=', municipalityOf(tx))
    .executeTakeFirstOrThrow()
  return { teamId: hosting_team_id, id: course.channelId }
}

/** On the timeline and by a card, neither with a name: who it is, the tab's core team and Teams' own list of members show together. */
async function becomeTask({ db, outbox, clock }: Delivery, row: DueRow): Promise<void> {
  const subject = 'channel-outdated'
  const at = clock.now()
  await db.asService(async (tx) => {
    const audience = await coordinatorOf(tx, row.courseId)
    await outbox.close(tx, row.id, 'failed', 'gave-up')
    await addCourseEvent(tx, { courseId: row.courseId, at, kind: 'task', detail: subject, by: null })
    await outbox.enqueue(tx, {
      kind: 'card',
      subject,
      courseId: row.courseId,
      audience,
      key: `card:${subject}:${orderedId()}`,
      dueAt: at,
    })
  })
}
