import { localDate } from '#shared/domain/calendar/zone.ts'
import { courseFor } from '../access/course-for.ts'
import type { Actor } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { whatFollows } from '../letters/what-follows.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { namedConsents, withdrawConsent as withdraw } from '../storage/consents.ts'
import { addCourseEvent } from '../storage/course-events.ts'
import { bumpRevision } from '../storage/revision.ts'
import type { Acting } from '../world.ts'
import { consentLines } from './consent-lines.ts'
import { settleCourse } from './settle-course.ts'
import { takenInNumbers } from './taken-in-numbers.ts'

export type Withdrawal = { courseId: string; revision: number; consentIds: readonly string[] }
export type Withdrawn = { revision: number; taken: ReturnType<typeof takenInNumbers> }

const nothing: Withdrawn['taken'] = { recipients: 0, meetings: [], leaving: 0 }

/**
 * A no again, which takes effect in the same request: the one place for tab and card. Sent twice it is done once.
 * @throws Refused `not-found` when the course has no such permission
 */
export async function withdrawConsent(
  world: Acting,
  actor: Actor,
  { courseId, revision, consentIds }: Withdrawal,
): Promise<Withdrawn> {
  const { course } = await courseFor(world, actor, courseId, 'register consent', 'consent-withdrawing')
  // As they are stored: a yes can be taken back when somebody of it has left, too.
  const named = await world.db.as(actor, (tx) => namedConsents(tx, courseId, consentIds))
  if (named.length === 0 || named.length < new Set(consentIds).size) throw new Refused(404, 'not-found')
  const standing = named.filter(({ withdrawnOn }) => !withdrawnOn)
  if (standing.length === 0) return { revision: course.revision, taken: nothing }
  const at = world.clock.now()
  const today = localDate(at)
  return world.db.as(actor, async (tx) => {
    const next = await bumpRevision(tx, courseId, revision)
    for (const { id } of standing) await withdraw(tx, courseId, id, today.toString())
    const taken = await settleCourse(world, tx, { course, today })
    await whatFollows(tx, world, courseId, { at, by: actor.id })
    await addCourseEvent(tx, { courseId, at, kind: 'consent-withdrawn', detail: null, by: actor.id })
    await appendAuditIn(tx, ...consentLines('consent-withdrawn', standing, { at, actor: actor.id, courseId }))
    return { revision: next, taken: takenInNumbers(taken, course) }
  })
}
