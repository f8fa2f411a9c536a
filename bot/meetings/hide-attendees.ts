import type { Caller } from '../http/caller.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import { readAppointment, saveAppointment } from '../storage/appointments.ts'
import { readMeetingRow, type StoredMeeting } from '../storage/meetings.ts'
import { lockCourse } from '../storage/revision.ts'
import type { World } from '../world.ts'
import { askToPutRight } from './ask-to-put-right.ts'

/**
 * Nobody who is invited sees who else is: a meeting about a family says that of whoever comes. Outlook lets no add-in say it, so
 * her saved draft is told through Graph, before she sends it. What Microsoft 365 does not do now is due to her appointment.
 */
export async function hideAttendees(
  world: World,
  caller: Caller,
  { id, courseId }: Pick<StoredMeeting, 'id' | 'courseId'>,
): Promise<void> {
  const own = await world.db.as(caller, (tx) => readAppointment(tx, id))
  if (!own.id) return
  try {
    await world.onBehalfOf(caller.token).hideAttendees(own.id)
  } catch (error) {
    if (!(error instanceof Microsoft365Failure)) throw error
    await world.db.as(caller, async (tx) => {
      await lockCourse(tx, courseId)
      const meeting = await readMeetingRow(tx, id)
      if (meeting?.state !== 'booked') return
      await saveAppointment(tx, id, { due: 'change' })
      await askToPutRight(world, tx, meeting)
    })
  }
}
