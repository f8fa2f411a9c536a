import type { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { consequencesOf, type Consequences } from '#shared/domain/consent/consequences.ts'
import { coreTeamOf } from '#shared/domain/consent/core-team.ts'
import { toldIn } from '#shared/domain/reading/told-in.ts'
import { absencesChanged } from '../attendance/tell-absence.ts'
import { askForMember } from '../channels/ask.ts'
import { addCourseEvent } from '../storage/course-events.ts'
import { readCourse, type StoredCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import { removeParticipants } from '../storage/meetings.ts'
import { orderedId } from '../storage/ordered-id.ts'
import { setCoreTeam } from '../storage/team.ts'
import type { Acting } from '../world.ts'

/** A stored course as it stood on a day. */
export type Stood = { course: StoredCourse; today: Temporal.PlainDate }

/**
 * After any change of people or consents, and on a new day, in the same transaction: whoever is not covered any more loses the course,
 * falls out of the meetings to come, gets none of the cards on their way, and leaves the channel through the outbox;
 * whoever is covered now joins it.
 * As somebody who may see the whole team: the coordinator, or the service.
 */
export async function settleCourse(world: Acting, tx: Tx, before: Stood): Promise<Consequences> {
  const now = world.clock.now()
  const today = localDate(now)
  const { id: courseId, coordinatorId } = before.course
  const course = (await readCourse(tx, courseId, world.vault))!
  const taken = consequencesOf(told(before), told({ course, today }), course.meetings, now)
  await setCoreTeam(tx, { courseId, coordinatorId }, coreTeamOf(course, today))
  await world.outbox.dropForOthers(tx, courseId)
  for (const { meetingId, contactIds, written } of taken.meetings) {
    await removeParticipants(tx, meetingId, contactIds)
    await absencesChanged(world, tx, { id: meetingId, courseId })
    if (written) await askToCorrect(world, tx, course, meetingId)
  }
  if (course.channelId) {
    // The same person may come back and leave again; the same day looked at twice asks once.
    const why = `${today.toString()}:${course.revision}`
    for (const staffId of taken.joining)
      await askForMember(world, tx, { courseId, staffId, kind: 'channel-join', why, dueAt: now })
    for (const staffId of taken.leaving)
      await askForMember(world, tx, { courseId, staffId, kind: 'channel-member', why, dueAt: now })
  }
  return taken
}

/** Her appointment is hers alone to change: a task today, and a card that names nobody. */
async function askToCorrect(world: Acting, tx: Tx, course: StoredCourse, meetingId: string): Promise<void> {
  const subject = 'appointment-outdated'
  const at = world.clock.now()
  await addCourseEvent(tx, { courseId: course.id, at, kind: 'task', detail: subject, by: null })
  await world.outbox.enqueue(tx, {
    kind: 'card',
    subject,
    courseId: course.id,
    meetingId,
    audience: course.coordinatorId,
    key: `card:${subject}:${orderedId()}`,
    dueAt: at,
  })
}

const told = ({ course, today }: Stood) => ({
  course: toldIn(course),
  today,
})
