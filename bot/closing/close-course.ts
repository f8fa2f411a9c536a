import type { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { looseEnds, mayClose, type Ending } from '#shared/domain/course/closing.ts'
import { erasureDay } from '#shared/domain/course/retention.ts'
import { askForCheck } from '../channels/ask.ts'
import { courseFor, wholeFamily } from '../access/course-for.ts'
import { settleCourse } from '../consent/settle-course.ts'
import type { Actor } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { itemsOf, storeClosing } from '../storage/closing.ts'
import { endConsents } from '../storage/consents.ts'
import { addCourseEvent } from '../storage/course-events.ts'
import { readCourse } from '../storage/courses.ts'
import { bumpRevision } from '../storage/revision.ts'
import type { Acting } from '../world.ts'

export type CloseWish = {
  courseId: string
  revision: number
  on: Temporal.PlainDate
  because: Ending
  agreementsSeen: boolean
}

/**
 * The course ends: consents with it (P-A7, X-05), and what follows from that, as from a withdrawal, in the same request: the core team
 * loses the course and leaves the channel, which is deleted when the course is erased. From here on it is read only.
 * @returns the day on which nothing of it will be left
 */
export async function close(
  world: Acting,
  actor: Actor,
  { courseId, revision, on, because, agreementsSeen }: CloseWish,
): Promise<{ revision: number; eraseOn: Temporal.PlainDate }> {
  await courseFor(world, actor, courseId, 'close course', 'course-closing')
  const at = world.clock.now()
  const eraseOn = erasureDay(on)
  return world.db.as(actor, async (tx) => {
    const next = await bumpRevision(tx, courseId, revision)
    // As it stands now that nobody else writes: no meeting is wished for meanwhile, which nobody could see to any more.
    const course = (await readCourse(tx, courseId, world.vault))!
    const { plan, meetings } = course
    const loose = looseEnds({ agreements: plan?.content.agreements ?? [], meetings }, at)
    const decision = mayClose({ course, on, loose, agreementsSeen, now: at })
    if (!decision.close) throw new Refused(409, decision.because)
    const items = await itemsOf(tx, course.id)
    const today = localDate(at)
    await endConsents(tx, courseId, null, today)
    await settleCourse(world, tx, { course, today })
    await storeClosing(tx, { courseId, on, because, eraseOn, items })
    // The revision tells this closing from an earlier one on the same day.
    if (course.channelId) await askForCheck(world, tx, { courseId, why: `closed:${next}`, dueAt: at })
    await addCourseEvent(tx, { courseId, at, kind: 'course-closed', detail: because, by: actor.id })
    await appendAuditIn(tx, {
      at,
      actor: actor.id,
      action: 'course-closed',
      courseId,
      subject: because,
      about: wholeFamily(course),
      to: null,
    })
    return { revision: next, eraseOn }
  })
}
