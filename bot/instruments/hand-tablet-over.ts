import { handedUntil } from '#shared/domain/instruments/hand-over.ts'
import { mayRate } from '#shared/domain/instruments/smiley.ts'
import { courseFor } from '../access/course-for.ts'
import { lockOpenCourse } from '../access/lock-open-course.ts'
import type { Actor } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { storeHandOver } from '../storage/hand-overs.ts'
import { hasAnswered } from '../storage/smileys.ts'
import { readTools } from '../storage/tools.ts'
import type { Acting } from '../world.ts'
import { onePersonToken } from './one-person-token.ts'

type Wish = { courseId: string; meetingId: string; memberId: string }

/**
 * The coordinator puts the tablet into one family member's hands: for one answer about one meeting, for thirty minutes. Who handed it to
 * whom is in the log.
 * @throws Refused 409 with why this member may not answer now
 */
export async function handTabletOver(
  world: Acting,
  actor: Actor,
  { courseId, meetingId, memberId }: Wish,
): Promise<{ token: string; until: string }> {
  await courseFor(world, actor, courseId, 'make hand-over', 'handing-over')
  const at = world.clock.now()
  const until = handedUntil(at)
  return world.db.as(actor, async (tx) => {
    const course = await lockOpenCourse(world, tx, courseId)
    const decision = mayRate(
      {
        on: (await readTools(tx, courseId)).some(({ id, on }) => id === 'smiley' && on),
        meeting: course.meetings.find(({ id }) => id === meetingId),
        member: course.members.find(({ id }) => id === memberId),
        answered: await hasAnswered(tx, { courseId, meetingId, memberId }),
        family: course,
      },
      at,
    )
    if (!decision.rate) throw new Refused(409, decision.because)
    const { token, hash } = onePersonToken()
    await storeHandOver(tx, { courseId, meetingId, memberId, handedBy: actor.id, hash, at, until })
    await appendAuditIn(tx, {
      at,
      actor: actor.id,
      action: 'handed-over',
      courseId,
      subject: meetingId,
      about: [memberId],
      to: `member:${memberId}`,
    })
    return { token, until: until.toString() }
  })
}
