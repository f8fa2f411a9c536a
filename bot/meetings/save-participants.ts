import { lockOpenCourse } from '../api/lock-open-course.ts'
import type { Caller } from '../http/caller.ts'
import { readMeetingRow, type StoredMeeting } from '../storage/meetings.ts'
import type { World } from '../world.ts'
import { settleAppointment } from './settle-appointment.ts'
import { storeParticipants } from './store-participants.ts'

/**
 * A substitute, or somebody added later, from the tab: the appointment is written at once.
 * @param invited `welcomeIds`: without whom the meeting can be held; not said, that stays
 * @throws Refused when somebody may not be invited, or the meeting is off or has begun
 */
export async function saveParticipantsOf(
  world: World,
  caller: Caller,
  { id, courseId }: StoredMeeting,
  invited: { contactIds: readonly string[]; welcomeIds?: readonly string[] | undefined },
): Promise<void> {
  await world.db.as(caller, async (tx) => {
    const course = await lockOpenCourse(world, tx, courseId)
    const meeting = (await readMeetingRow(tx, id))!
    const participantIds = [...new Set(invited.contactIds)]
    await storeParticipants(
      world,
      tx,
      caller,
      { course, meeting },
      { participantIds, welcomeIds: invited.welcomeIds },
    )
  })
  await settleAppointment(world, caller, id)
}
