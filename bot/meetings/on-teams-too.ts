import { mayChange } from '#shared/domain/meeting/change.ts'
import { lockOpenCourse } from '../access/lock-open-course.ts'
import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { saveAppointment } from '../storage/appointments.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { keepWishes, readMeetingRow, type StoredMeeting } from '../storage/meetings.ts'
import type { World } from '../world.ts'
import { askToPutRight } from './ask-to-put-right.ts'
import { settleAppointment } from './settle-appointment.ts'

/**
 * A booked meeting is to be held on Teams too: her own item becomes a Teams meeting under her token, and whoever is invited gets the link
 * from Outlook. The service never reads the link. Asked again, nothing is written.
 * @throws Refused when the meeting is off, or has begun
 */
export async function onTeamsToo(
  world: World,
  caller: Caller,
  { id, courseId }: StoredMeeting,
): Promise<void> {
  const now = world.clock.now()
  await world.db.as(caller, async (tx) => {
    await lockOpenCourse(world, tx, courseId)
    const meeting = (await readMeetingRow(tx, id))!
    const decision = mayChange(meeting, now)
    if (!decision.change) throw new Refused(409, decision.because)
    if (meeting.onTeams) return
    await keepWishes(tx, id, { ...meeting, onTeams: true })
    await saveAppointment(tx, id, { due: 'change' })
    await askToPutRight(world, tx, meeting)
    await appendAuditIn(tx, {
      at: now,
      actor: caller.id,
      action: 'meeting-changed',
      courseId,
      subject: id,
      about: [],
      to: null,
    })
  })
  await settleAppointment(world, caller, id)
}
