import { localDate } from '#shared/domain/calendar/zone.ts'
import { mayReopen, type Reopening } from '#shared/domain/course/closing.ts'
import { courseFor, wholeFamily } from '../access/course-for.ts'
import type { Actor } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { remindAnew } from '../reminders/remind-anew.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { storeReopening } from '../storage/closing.ts'
import { addCourseEvent } from '../storage/course-events.ts'
import { bumpRevision } from '../storage/revision.ts'
import type { Acting } from '../world.ts'

/** The course runs again, as it stood. Consents stay ended: the family is asked anew, and the core team comes back with its yes. */
export async function reopen(
  world: Acting,
  actor: Actor,
  { courseId, revision, because }: { courseId: string; revision: number; because: Reopening },
): Promise<{ revision: number }> {
  const { course } = await courseFor(world, actor, courseId, 'open course', 'course-reopening')
  const at = world.clock.now()
  const decision = mayReopen(course, localDate(at))
  if (!decision.reopen) throw new Refused(409, decision.because)
  return world.db.as(actor, async (tx) => {
    const next = await bumpRevision(tx, courseId, revision)
    await storeReopening(tx, courseId)
    await remindAnew(tx, world.outbox, { courseId, suffix: `:reopened-${next}`, now: at })
    await addCourseEvent(tx, { courseId, at, kind: 'course-reopened', detail: because, by: actor.id })
    await appendAuditIn(tx, {
      at,
      actor: actor.id,
      action: 'course-reopened',
      courseId,
      subject: because,
      about: wholeFamily(course),
      to: null,
    })
    return { revision: next }
  })
}
