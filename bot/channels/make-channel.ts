import { isOpenChannel } from '#shared/domain/channel/modes.ts'
import type { Reason } from '#shared/domain/reason.ts'
import type { MadeChannel } from '../ports/hosting-team.ts'
import type { Delivery } from '../reminders/delivery.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { channelSettings, setChannel } from '../storage/channels.ts'
import { addCourseEvent } from '../storage/course-events.ts'
import { readCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import type { DueRow } from '../storage/outbox-lease.ts'
import { askForCheck } from './ask.ts'
import { channelTask } from './channel-task.ts'
import { tryGraph } from './try-graph.ts'

type Plan = { teamId: string | null; name: string; ownerId: string; open: boolean }

/** A channel of the course's reference, owned by its coordinator (O-43, X-32). Its tab and its members come after it, each an act of its own. */
export async function makeChannel(world: Delivery, row: DueRow): Promise<void> {
  const plan = await world.db.asService(async (tx) => {
    const planned = await planOf(tx, world, row)
    if (!planned) await world.outbox.close(tx, row.id, 'dropped', 'not-wanted')
    return planned
  })
  if (!plan) return
  const failed = (because: Reason) => becomeTask(world, row, because)
  const { teamId, ...wanted } = plan
  const made = await tryGraph(
    world,
    row,
    teamId,
    (team) => world.hostingTeam.makeChannel(team, wanted),
    failed,
  )
  if (made) await (made.made ? stored(world, row, made, plan) : failed(made.because))
}

/** Null when it is not wanted any more: the course is closed or erased, or has its channel. */
async function planOf(tx: Tx, { vault }: Delivery, { courseId }: DueRow): Promise<Plan | null> {
  const course = await readCourse(tx, courseId, vault)
  if (!course || course.channelId || course.closedOn) return null
  const { mode, hostingTeamId } = await channelSettings(tx)
  return {
    teamId: hostingTeamId,
    name: course.reference,
    ownerId: course.coordinatorId,
    open: isOpenChannel(mode),
  }
}

async function stored(
  world: Delivery,
  row: DueRow,
  { channelId }: Extract<MadeChannel, { made: true }>,
  { teamId, open }: Plan,
): Promise<void> {
  const { db, outbox, clock, settings } = world
  const { courseId, audience } = row
  const at = clock.now()
  await db.asService(async (tx) => {
    await setChannel(tx, courseId, { channelId, teamId, open })
    await outbox.done(tx, row.id, { resultId: channelId })
    await addCourseEvent(tx, { courseId, at, kind: 'channel-made', detail: null, by: null })
    await appendAuditIn(tx, {
      at,
      actor: settings.botClientId,
      action: 'channel-made',
      courseId,
      subject: channelId,
      about: [],
      to: null,
    })
    const kind = 'channel-tab'
    const key = `${kind}:${courseId}:${row.id}`
    await outbox.enqueue(tx, { kind, subject: kind, courseId, audience, key, dueAt: at })
    await askForCheck(world, tx, { courseId, why: row.id, dueAt: at })
  })
}

async function becomeTask(world: Delivery, row: DueRow, because: Reason): Promise<void> {
  await world.db.asService(async (tx) => {
    await world.outbox.close(tx, row.id, 'failed', because)
    await channelTask(world, tx, row.courseId, 'channel-not-made')
  })
}
