import { mayFollow, type Following } from '#shared/domain/meeting/attendance.ts'
import { courseFor } from '../access/course-for.ts'
import { lockOpenCourse } from '../access/lock-open-course.ts'
import type { Actor } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { storeParticipants } from '../meetings/store-participants.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { readAttendances, storeFollowing } from '../storage/meeting-answers.ts'
import { readMeetingRow } from '../storage/meetings.ts'
import type { Inviting } from '../world.ts'
import { absencesChanged } from './tell-absence.ts'

export type FollowWish = { courseId: string; meetingId: string; contactId: string; following: Following }

/**
 * The coordinator takes the substitute along, who must come where the other must, or holds the meeting without. Her appointment is due to be
 * written: at once from the tab, when she next opens it from a card. Decided twice it is decided once.
 * @returns whether anything changed
 * @throws Refused 409 `absence-not-said` and those of `storeParticipants`: the family's yes may have ended since he was named
 */
export async function followAbsence(
  world: Inviting,
  actor: Actor,
  { courseId, meetingId, contactId, following }: FollowWish,
): Promise<boolean> {
  await courseFor(world, actor, courseId, 'edit attendance', 'absence-following')
  const at = world.clock.now()
  return world.db.as(actor, async (tx) => {
    const course = await lockOpenCourse(world, tx, courseId)
    const meeting = await readMeetingRow(tx, meetingId)
    if (!meeting || meeting.courseId !== courseId) throw new Refused(404, 'not-found')
    const all = await readAttendances(tx, meetingId)
    const his = all.find((one) => one.contactId === contactId)
    const decision = mayFollow(meeting, his, following, at)
    if (!decision.may) throw new Refused(409, decision.because)
    if (!decision.changes) return false
    const substituteId = following === 'substitute' ? his!.substituteId : null
    if (substituteId && !meeting.participantIds.includes(substituteId)) {
      const welcome = all.filter((one) => one.welcome).map((one) => one.contactId)
      await storeParticipants(
        world,
        tx,
        actor,
        { course, meeting },
        {
          participantIds: [...meeting.participantIds, substituteId],
          welcomeIds: his!.welcome ? [...welcome, substituteId] : welcome,
        },
      )
    }
    await storeFollowing(tx, { meetingId, contactId }, following)
    await appendAuditIn(tx, {
      at,
      actor: actor.id,
      action: 'absence-followed',
      courseId,
      subject: meetingId,
      about: [],
      to: null,
    })
    await absencesChanged(world, tx, meeting)
    return true
  })
}
