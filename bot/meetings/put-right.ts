import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { readAppointment, saveAppointment } from '../storage/appointments.ts'
import { readMeetingRow, type StoredMeeting } from '../storage/meetings.ts'
import { lockCourse } from '../storage/revision.ts'
import type { World } from '../world.ts'
import { settleAppointment } from './settle-appointment.ts'

/**
 * Her item says again what the meeting says, and nobody else stands in it. Whether it does, is what is due to it afterwards.
 * @returns why Microsoft 365 did not do it
 */
export async function putRight(
  world: World,
  caller: Caller,
  meeting: Pick<StoredMeeting, 'id' | 'courseId' | 'organizerId'>,
): ReturnType<typeof settleAppointment> {
  if (meeting.organizerId !== caller.id) throw new Refused(403, 'not-allowed')
  await world.db.as(caller, async (tx) => {
    await lockCourse(tx, meeting.courseId)
    // As it stands now: what is due to one that was called off meanwhile is not written over.
    const now = await readMeetingRow(tx, meeting.id)
    if (now?.state !== 'booked') throw new Refused(409, 'meeting-cancelled')
    if (!(await readAppointment(tx, meeting.id)).id) throw new Refused(409, 'appointment-unknown')
    await saveAppointment(tx, meeting.id, { due: 'change' })
  })
  return settleAppointment(world, caller, meeting.id)
}
