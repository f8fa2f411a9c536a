import type { Caller } from '../http/caller.ts'
import { readAppointment } from '../storage/appointments.ts'
import type { StoredMeeting } from '../storage/meetings.ts'
import { lockCourse } from '../storage/revision.ts'
import type { World } from '../world.ts'
import { askToPutRight } from './ask-to-put-right.ts'
import { settleAppointment } from './settle-appointment.ts'

/**
 * Where it is due, nobody who is invited sees from here on who else is: a meeting about a family says that of whoever comes. Outlook
 * lets no add-in say it, so her saved draft is told through Graph, before she sends it. What Microsoft 365 does not do now stays due, and
 * becomes a card.
 */
export async function hideAttendees(
  world: World,
  caller: Caller,
  meeting: Pick<StoredMeeting, 'id' | 'courseId' | 'organizerId'>,
): Promise<void> {
  const isDue = async () =>
    (await world.db.as(caller, (tx) => readAppointment(tx, meeting.id))).due === 'hide'
  if (!(await isDue()) || !(await settleAppointment(world, caller, meeting.id))) return
  await world.db.as(caller, async (tx) => {
    await lockCourse(tx, meeting.courseId)
    await askToPutRight(world, tx, meeting)
  })
}
