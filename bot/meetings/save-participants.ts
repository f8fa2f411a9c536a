import { mayChange } from '#shared/domain/meeting/change.ts'
import { decideWish } from '../api/decide-wish.ts'
import { lockOpenCourse } from '../api/lock-open-course.ts'
import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { saveAppointment } from '../storage/appointments.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { readMeetingRow, setParticipants, type StoredMeeting } from '../storage/meetings.ts'
import type { World } from '../world.ts'
import { askToPutRight } from './ask-to-put-right.ts'
import { settleAppointment } from './settle-appointment.ts'

/**
 * A substitute, or somebody added later: decided as a booking is, so that only whom consent covers stands in the appointment (X-01, X-02,
 * The same list sent again changes nothing and writes nothing.
 * @throws Refused when somebody may not be invited, or the meeting is off or has begun
 */
export async function saveParticipantsOf(
  world: World,
  caller: Caller,
  { id, courseId }: StoredMeeting,
  contactIds: readonly string[],
): Promise<void> {
  const participantIds = [...new Set(contactIds)]
  const now = world.clock.now()
  await world.db.as(caller, async (tx) => {
    const course = await lockOpenCourse(world, tx, courseId)
    const meeting = (await readMeetingRow(tx, id))!
    const decision = mayChange(meeting, now)
    if (!decision.change) throw new Refused(409, decision.because)
    const before = new Set(meeting.participantIds)
    const added = participantIds.filter((contactId) => !before.has(contactId))
    if (added.length === 0 && before.size === participantIds.length) return
    decideWish(world, course, { ...meeting, participantIds })
    await setParticipants(tx, { id, courseId, participantIds })
    await saveAppointment(tx, id, { due: 'change' })
    await askToPutRight(world, tx, meeting)
    const said = { at: now, actor: caller.id, courseId, subject: id, about: [] }
    await appendAuditIn(
      tx,
      { ...said, action: 'participants-saved', to: null },
      ...added.map((contactId) => ({
        ...said,
        action: 'invitation-sent' as const,
        to: `contact:${contactId}`,
      })),
    )
  })
  await settleAppointment(world, caller, id)
}
