import { maySayAnswer, whyNoAnswer, type AnswerWay, type Saying } from '#shared/domain/meeting/attendance.ts'
import { courseFor } from '../access/course-for.ts'
import { lockOpenCourse } from '../access/lock-open-course.ts'
import type { Actor } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { storeAnswer } from '../storage/meeting-answers.ts'
import { readMeetingRow } from '../storage/meetings.ts'
import type { Inviting } from '../world.ts'
import { standingAttendance } from './standing-attendance.ts'
import { absencesChanged, tellCoordinator } from './tell-absence.ts'

export type AttendanceWish = {
  courseId: string
  meetingId: string
  contactId: string
  saying: Saying
  way: Exclude<AnswerWay, 'outlook'>
}

/**
 * One of those invited says that he does not come and whom he sends, or that he comes all the same: he himself, or the coordinator for him,
 * on a card or in the tab. Said again it is said already.
 * @returns whether anything changed
 * @throws Refused 403 `not-own-part`, 409 `absence-meeting-off`, `absence-meeting-begun`, `absence-not-invited`, `substitute-not-possible`
 */
export async function sayAttendance(
  world: Inviting,
  actor: Actor,
  { courseId, meetingId, contactId, saying, way }: AttendanceWish,
): Promise<boolean> {
  const { role } = await courseFor(world, actor, courseId, 'register attendance', 'attendance-saying')
  const at = world.clock.now()
  return world.db.as(actor, async (tx) => {
    const course = await lockOpenCourse(world, tx, courseId)
    const meeting = await readMeetingRow(tx, meetingId)
    if (!meeting || meeting.courseId !== courseId) throw new Refused(404, 'not-found')
    const over = whyNoAnswer(meeting, at)
    if (over) throw new Refused(409, over)
    const theirs = course.contacts.find(({ id }) => id === contactId)
    if (role !== 'coordinator' && theirs?.staffId !== actor.id) throw new Refused(403, 'not-own-part')
    const all = await standingAttendance(tx, course, meetingId, { now: at, mailDomains: world.mailDomains })
    const his = all.find((one) => one.contactId === contactId)
    const substitutes = (his?.candidates ?? []).map(({ contact }) => contact.id)
    const decision = maySayAnswer(meeting, his, saying, substitutes, at)
    if (!decision.may) throw new Refused(409, decision.because)
    if (!decision.changes) return false
    await storeAnswer(tx, { courseId, meetingId, contactId }, { ...saying, at, by: actor.id, way })
    const back = saying.answer === 'coming' && his!.answer === 'absent'
    const said = saying.answer === 'absent' ? 'absence-said' : back ? 'absence-taken-back' : 'coming-said'
    await appendAuditIn(tx, {
      at,
      actor: actor.id,
      action: said,
      courseId,
      subject: meetingId,
      about: [],
      to: null,
    })
    await absencesChanged(world, tx, meeting)
    if (actor.id !== course.coordinatorId && said !== 'coming-said')
      await tellCoordinator(world, tx, { course, meeting, answer: saying.answer })
    return true
  })
}
