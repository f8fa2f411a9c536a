import { localDate } from '#shared/domain/calendar/zone.ts'
import { mayDebrief, type Debrief } from '#shared/domain/meeting/debrief.ts'
import { courseFor, wholeFamily } from '../access/course-for.ts'
import type { Actor } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { cardsChanged } from '../reminders/cards-changed.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { tickItem } from '../storage/checklist.ts'
import { addCourseEvent } from '../storage/course-events.ts'
import { storeDebrief } from '../storage/debriefs.ts'
import { lockCourse } from '../storage/revision.ts'
import type { Acting } from '../world.ts'

export type DebriefWish = { courseId: string; meetingId: string; revision: number; debrief: Debrief }

/**
 * What coordinator and meeting leader say of the meeting afterwards (D-12), in the tab or on the card; said again it is corrected. The
 * first time ticks it in the drejebog.
 * @throws Refused 409 `meeting-not-held`, `debrief-empty`, or `changed-by-someone-else`
 */
export async function saveDebrief(
  world: Acting,
  actor: Actor,
  { courseId, meetingId, revision, debrief }: DebriefWish,
): Promise<{ revision: number }> {
  const { course } = await courseFor(world, actor, courseId, 'edit debrief', 'debrief-saving')
  const at = world.clock.now()
  const meeting = course.meetings.find(({ id }) => id === meetingId)
  const decision = mayDebrief(meeting, debrief, at)
  if (!decision.save) throw new Refused(409, decision.because)
  return world.db.as(actor, async (tx) => {
    await lockCourse(tx, courseId)
    if (!(await storeDebrief(tx, { courseId, meetingId, revision, at, by: actor.id, debrief }, world.vault)))
      throw new Refused(409, 'changed-by-someone-else')
    const item = course.checklist.find((one) => one.meetingId === meetingId && one.item === 'D-12')
    if (item && item.doneOn === null) {
      const done = { on: localDate(at).toString(), by: actor.id }
      await tickItem(tx, { courseId, meetingId, item: 'D-12', done })
      await addCourseEvent(tx, { courseId, at, kind: 'checklist-done', detail: 'D-12', by: actor.id })
    }
    await cardsChanged(tx, world.outbox, {
      courseId,
      subjects: ['debrief-due'],
      stamp: `${meetingId}:${revision}`,
      at,
    })
    await appendAuditIn(tx, {
      at,
      actor: actor.id,
      action: 'debrief-saved',
      courseId,
      subject: meetingId,
      about: wholeFamily(course),
      to: null,
    })
    return { revision: revision + 1 }
  })
}
