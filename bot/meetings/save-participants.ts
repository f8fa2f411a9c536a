import { mergePeople, type PeopleWish } from '#shared/domain/meeting/merge-people.ts'
import { lockOpenCourse } from '../access/lock-open-course.ts'
import type { Caller } from '../http/caller.ts'
import { readMeetingRow, type StoredMeeting } from '../storage/meetings.ts'
import type { World } from '../world.ts'
import { settleAppointment } from './settle-appointment.ts'
import { storeParticipants } from './store-participants.ts'

type Saving = {
  /** `from`: not said, the list is as she wants it, whoever was added meanwhile. */
  people: Omit<PeopleWish, 'from'> & Partial<PeopleWish>
  /** Throws when the meeting, as it stands now, is not the one that she decided from. */
  refuse?: (meeting: StoredMeeting) => void
  /** She has the appointment open and writes it there. */
  written?: boolean
}

/**
 * A substitute, or somebody added later, from wherever it is asked: the appointment is written at once, unless she writes it herself.
 * The same wish sent again writes nothing but what was left undone.
 * @returns why Microsoft 365 did not write it
 * @throws Refused when somebody may not be invited, or the meeting is off or has begun; whatever `refuse` throws
 */
export async function saveParticipantsOf(
  world: World,
  caller: Caller,
  { id, courseId }: Pick<StoredMeeting, 'id' | 'courseId'>,
  { people, refuse, written = false }: Saving,
): ReturnType<typeof settleAppointment> {
  await world.db.as(caller, async (tx) => {
    const course = await lockOpenCourse(world, tx, courseId)
    const meeting = (await readMeetingRow(tx, id))!
    refuse?.(meeting)
    const { to, from = meeting.participantIds } = people
    const participantIds = mergePeople(meeting.participantIds, { from, to })
    await storeParticipants(world, tx, caller, { course, meeting }, { participantIds })
  })
  return written ? null : settleAppointment(world, caller, id)
}
