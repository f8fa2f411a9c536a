import { localDate } from '#shared/domain/calendar/zone.ts'
import { cycleOf } from '#shared/domain/course/cycle.ts'
import { mayMove, sinceAfter, writeStepEvent, type StepMove } from '#shared/domain/course/steps.ts'
import { courseFor, wholeFamily } from '../access/course-for.ts'
import { lockOpenCourse } from '../access/lock-open-course.ts'
import type { Actor } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { cycleChanged } from '../reminders/cycle-changed.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { addCourseEvent } from '../storage/course-events.ts'
import type { StoredCourse } from '../storage/courses.ts'
import { readSteps, storeStep } from '../storage/steps.ts'
import type { Acting } from '../world.ts'

export type StepWish = StepMove & { courseId: string; moveId: string }
type Standing = Pick<StoredCourse, 'modelId' | 'phaseId' | 'phaseSince'>

/**
 * The coordinator moves the course to another step of its model, and what hangs on the step follows in the same transaction (decision 0029).
 * @returns where it stands now: the same press twice, and two who press the same, move it once
 * @throws Refused `step-changed` when it stands in another step than she saw
 */
export async function move(
  world: Acting,
  actor: Actor,
  { courseId, moveId, ...wish }: StepWish,
): Promise<Standing> {
  await courseFor(world, actor, courseId, 'edit step', 'step-moving')
  const at = world.clock.now()
  return world.db.as(actor, async (tx) => {
    const course = await lockOpenCourse(world, tx, courseId)
    const made = await readSteps(tx, courseId)
    if (made.some(({ id }) => id === moveId)) return course
    const decision = mayMove(course, wish)
    if (!decision.move && decision.because === null) return course
    if (!decision.move && decision.because === 'step-changed')
      throw new Refused(409, decision.because, course.phaseId)
    if (!decision.move) throw new Refused(400, decision.because, 'to')
    const come = sinceAfter(course, wish, made, localDate(at))
    await storeStep(tx, {
      id: moveId,
      courseId,
      ...wish,
      since: { left: course.phaseSince, come },
      at,
      by: actor.id,
    })
    const standing = { modelId: course.modelId, phaseId: wish.to, phaseSince: come }
    await cycleChanged(tx, world.outbox, {
      courseId,
      before: cycleOf(course),
      after: cycleOf(standing),
      stamp: `step:${moveId}`,
      now: at,
    })
    const subject = writeStepEvent(wish)
    await addCourseEvent(tx, { courseId, at, kind: 'step-moved', detail: subject, by: actor.id })
    await appendAuditIn(tx, {
      at,
      actor: actor.id,
      action: 'step-moved',
      courseId,
      subject,
      about: wholeFamily(course),
      to: null,
    })
    return standing
  })
}
