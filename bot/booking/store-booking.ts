import type { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { mayInvite } from '#shared/domain/consent/invite.ts'
import { checklistFor } from '#shared/domain/course/playbook.ts'
import { writeMeetingEvent } from '#shared/domain/meeting/meeting-event.ts'
import { isFollowed } from '#shared/domain/meeting/meeting-types.ts'
import { deadlinesFor } from '#shared/domain/course/deadlines.ts'
import type { Actor } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { readyLetters } from '../letters/ready-letters.ts'
import { nextMeetingCardsChanged } from '../reminders/next-meeting-cards.ts'
import { callOffIn } from '../meetings/call-off.ts'
import { enqueueMeetingBooked } from '../reminders/meeting-booked.ts'
import { saveAppointment } from '../storage/appointments.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { insertChecklist } from '../storage/checklist.ts'
import { addCourseEvent } from '../storage/course-events.ts'
import { readCourse, type StoredCourse } from '../storage/courses.ts'
import { insertDeadlines, settleNextMeeting } from '../storage/deadlines.ts'
import { readCycle } from '../storage/meeting-cycle.ts'
import { readMeetingRow, saveMeetingState, type StoredMeeting } from '../storage/meetings.ts'
import { overtakenMeetings } from '../storage/next-meeting.ts'
import type { Acting } from '../world.ts'
import { lockOpenCourse } from '../access/lock-open-course.ts'

/**
 * Everything that a booked meeting sets going, in one transaction: timeline and audit; for a network meeting its checklist,
 * deadlines, card and reminders too. Whoever stands in it may still be invited, or it is refused.
 * @throws Refused when the course was closed meanwhile, or somebody may not be invited any more
 */
export async function storeBooking(
  world: Acting,
  caller: Actor,
  { id, courseId }: Pick<StoredMeeting, 'id' | 'courseId'>,
  appointmentId?: string,
): Promise<void> {
  const now = world.clock.now()
  const common = { courseId, meetingId: id }
  await world.db.as(caller, async (tx) => {
    const course = await lockOpenCourse(world, tx, courseId)
    const meeting = (await readMeetingRow(tx, id))!
    refuseUninvited(course, meeting, now)
    const first = await saveMeetingState(tx, meeting.id, 'booked')
    if (appointmentId) await saveAppointment(tx, id, { id: appointmentId, ...(first ? { due: 'hide' } : {}) })
    if (!first) return
    if (isFollowed(meeting)) {
      await insertChecklist(tx, { ...common, items: checklistFor(meeting.start) })
      await insertDeadlines(tx, { ...common, deadlines: deadlinesFor(await readCycle(tx, meeting)) })
      await settleNextMeeting(tx, { ...common, at: now })
      for (const other of await overtakenMeetings(tx, courseId))
        await callOffIn(world, tx, caller, other, undefined)
      await nextMeetingCardsChanged(tx, world.outbox, { courseId, stamp: `booked:${id}`, at: now })
      await enqueueMeetingBooked(tx, world.outbox, { ...common, start: meeting.start, end: meeting.end, now })
    }
    await readyLetters(tx, world, (await readCourse(tx, courseId, world.vault))!, now)
    await addCourseEvent(tx, {
      courseId: meeting.courseId,
      at: now,
      kind: 'meeting-booked',
      detail: writeMeetingEvent(meeting),
      by: caller.id,
    })
    // Her appointment is the invitation: it goes to everybody in it, and says nothing of anybody in the family.
    const said = { at: now, actor: caller.id, courseId: meeting.courseId, subject: meeting.id, about: [] }
    await appendAuditIn(
      tx,
      { ...said, action: 'meeting-booked', to: null },
      ...meeting.participantIds.map((contactId) => ({
        ...said,
        action: 'invitation-sent' as const,
        to: `contact:${contactId}`,
      })),
    )
  })
}

/** A meeting whose hour has come is booked all the same: she has it in her calendar. */
export function refuseUninvited(
  course: StoredCourse,
  { participantIds }: StoredMeeting,
  now: Temporal.Instant,
): void {
  for (const contact of course.contacts.filter(({ id }) => participantIds.includes(id))) {
    const decision = mayInvite(contact, { ...course, today: localDate(now) })
    if (!decision.may) throw new Refused(409, decision.because)
  }
}
