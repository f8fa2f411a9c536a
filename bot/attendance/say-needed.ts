import { whyNoAnswer } from '#shared/domain/meeting/attendance.ts'
import { courseFor } from '../access/course-for.ts'
import { lockOpenCourse } from '../access/lock-open-course.ts'
import type { Actor } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { readAttendances, storeWelcome } from '../storage/meeting-answers.ts'
import { readMeetingRow } from '../storage/meetings.ts'
import type { Inviting } from '../world.ts'
import { absencesChanged } from './tell-absence.ts'

export type NeedWish = { courseId: string; meetingId: string; contactId: string; mustCome: boolean }

/**
 * The coordinator says whether the meeting can be held without one of those invited. Who else is invited is not said here: somebody may have
 * been taken along since she looked. Said again it is said already.
 * @throws Refused 409 `absence-meeting-off`, `absence-meeting-begun`, `absence-not-invited`
 */
export async function sayNeeded(
  world: Inviting,
  actor: Actor,
  { courseId, meetingId, contactId, mustCome }: NeedWish,
): Promise<void> {
  await courseFor(world, actor, courseId, 'edit attendance', 'participants-saving')
  const at = world.clock.now()
  await world.db.as(actor, async (tx) => {
    await lockOpenCourse(world, tx, courseId)
    const meeting = await readMeetingRow(tx, meetingId)
    if (!meeting || meeting.courseId !== courseId) throw new Refused(404, 'not-found')
    const over = whyNoAnswer(meeting, at)
    if (over) throw new Refused(409, over)
    const his = (await readAttendances(tx, meetingId)).find((one) => one.contactId === contactId)
    if (!his) throw new Refused(409, 'absence-not-invited')
    if (his.welcome !== mustCome) return
    await storeWelcome(tx, { meetingId, contactId }, !mustCome)
    await appendAuditIn(tx, {
      at,
      actor: actor.id,
      action: 'participants-saved',
      courseId,
      subject: meetingId,
      about: [],
      to: null,
    })
    await absencesChanged(world, tx, meeting)
  })
}
