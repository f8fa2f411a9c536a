import { mayChange } from '#shared/domain/meeting/change.ts'
import { absencesChanged } from '../attendance/tell-absence.ts'
import { decideWish } from '../booking/decide-wish.ts'
import type { Actor } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { readyLetters } from '../letters/ready-letters.ts'
import { saveAppointment } from '../storage/appointments.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { readCourse, type StoredCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import { setParticipants, type Invited, type StoredMeeting } from '../storage/meetings.ts'
import type { Inviting } from '../world.ts'
import { askToPutRight } from './ask-to-put-right.ts'

/**
 * Who takes part from here on, in a transaction that has locked the course: decided as a booking is, so that only whom consent covers stands in
 * the appointment, which is due to be written; his letters are made ready. The same list again writes nothing.
 * @throws Refused when somebody may not be invited, or the meeting is off or has begun
 */
export async function storeParticipants(
  world: Inviting,
  tx: Tx,
  actor: Actor,
  { course, meeting }: { course: StoredCourse; meeting: StoredMeeting },
  { participantIds, welcomeIds }: Invited,
): Promise<void> {
  const { id, courseId } = meeting
  const now = world.clock.now()
  const decision = mayChange(meeting, now)
  if (!decision.change) throw new Refused(409, decision.because)
  const before = new Set(meeting.participantIds)
  const added = participantIds.filter((contactId) => !before.has(contactId))
  const same = added.length === 0 && before.size === participantIds.length
  if (same) return
  decideWish(world, course, { ...meeting, participantIds })
  await setParticipants(tx, { id, courseId, participantIds, welcomeIds })
  await saveAppointment(tx, id, { due: 'change' })
  await askToPutRight(world, tx, meeting)
  // Whoever is taken out may have been somebody's substitute.
  await absencesChanged(world, tx, meeting)
  await readyLetters(tx, world, (await readCourse(tx, courseId, world.vault))!, now)
  const said = { at: now, actor: actor.id, courseId, subject: id, about: [] }
  await appendAuditIn(
    tx,
    { ...said, action: 'participants-saved', to: null },
    ...added.map((contactId) => ({
      ...said,
      action: 'invitation-sent' as const,
      to: `contact:${contactId}`,
    })),
  )
}
