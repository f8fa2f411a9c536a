import type { CancelReason } from '#shared/domain/meeting/change.ts'
import { writeMeetingEvent } from '#shared/domain/meeting/meeting-event.ts'
import { isMade } from '#shared/domain/meeting/meeting.ts'
import { isFollowed } from '#shared/domain/meeting/meeting-types.ts'
import type { Actor, Caller } from '../http/caller.ts'
import { cardsChanged } from '../reminders/cards-changed.ts'
import { nextMeetingCardsChanged } from '../reminders/next-meeting-cards.ts'
import { cardsOfTime } from '../reminders/meeting-moved.ts'
import { remindAnew } from '../reminders/remind-anew.ts'
import { readAppointment, saveAppointment } from '../storage/appointments.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { eventOf } from '../storage/cycle-events.ts'
import { addCourseEvent } from '../storage/course-events.ts'
import type { Tx } from '../storage/database.ts'
import { dropChange, readChange } from '../storage/meeting-changes.ts'
import { dropLetters } from '../storage/letters.ts'
import { readMeetingRow, saveMeetingState, type StoredMeeting } from '../storage/meetings.ts'
import { lockCourse } from '../storage/revision.ts'
import type { Acting, World } from '../world.ts'
import { askToPutRight } from './ask-to-put-right.ts'
import { settleAppointment } from './settle-appointment.ts'
import { refuseSince } from './stands-at.ts'
import { askRelease } from './ask-release.ts'

/**
 * The meeting is off, once, whoever presses and however often: its reminders are gone, its rooms are given back and, when a reason says that
 * it was sent, her appointment is cancelled and the core team told why.
 * @param seen where she saw it stand, if that is what she decided from
 * @returns why Microsoft 365 did not do what is due to her appointment
 * @throws ChangedSince when it stands elsewhere
 */
export async function callOff(
  world: World,
  caller: Caller,
  meeting: StoredMeeting,
  because: CancelReason | undefined,
  seen?: string,
): ReturnType<typeof settleAppointment> {
  await storeCallOff(world, caller, meeting, because, seen)
  return settleAppointment(world, caller, meeting.id)
}

/** All of it that Samlet keeps, in one transaction, of the meeting as it then stands: another may have moved it a moment ago. */
export async function storeCallOff(
  world: Acting,
  caller: Actor,
  { id, courseId }: Pick<StoredMeeting, 'id' | 'courseId'>,
  because: CancelReason | undefined,
  seen?: string,
): Promise<void> {
  await world.db.as(caller, async (tx) => {
    await lockCourse(tx, courseId)
    const meeting = (await readMeetingRow(tx, id))!
    if (meeting.state !== 'cancelled') refuseSince(meeting, seen)
    await callOffIn(world, tx, caller, meeting, because)
  })
}

/** As `storeCallOff`, in a transaction that has locked the course: for several meetings at once. */
export async function callOffIn(
  world: Acting,
  tx: Tx,
  caller: Actor,
  meeting: StoredMeeting,
  because: CancelReason | undefined,
): Promise<void> {
  if (await saveMeetingState(tx, meeting.id, 'cancelled')) await tell(world, tx, caller, meeting, because)
  await giveRoomsBack(world, tx, caller, meeting)
}

async function tell(
  world: Acting,
  tx: Tx,
  caller: Actor,
  meeting: StoredMeeting,
  because: CancelReason | undefined,
): Promise<void> {
  const now = world.clock.now()
  const { id: meetingId, courseId } = meeting
  const booked = meeting.state === 'booked'
  await world.outbox.dropForMeeting(tx, meetingId)
  await dropLetters(tx, meetingId)
  await addCourseEvent(tx, {
    courseId,
    at: now,
    kind: 'meeting-cancelled',
    detail: writeMeetingEvent({ type: meeting.type, start: null }),
    by: caller.id,
  })
  await appendAuditIn(tx, {
    at: now,
    actor: caller.id,
    action: 'meeting-cancelled',
    courseId,
    subject: meetingId,
    about: [],
    to: null,
  })
  // What the service has put in her calendar it takes off again; her own appointment only when she says why.
  const made = isMade(meeting) || (await eventOf(tx, meetingId)) !== null
  const standsThere = made && (await readAppointment(tx, meetingId)).id !== null
  if ((booked && because) || standsThere) {
    await saveAppointment(tx, meetingId, { due: 'cancel', ...(because ? { because } : {}) })
    await askToPutRight(world, tx, meeting)
  }
  if (!booked || !isFollowed(meeting)) return
  await cardsChanged(tx, world.outbox, {
    courseId,
    meetingId,
    subjects: cardsOfTime,
    stamp: 'cancelled',
    at: now,
  })
  await nextMeetingCardsChanged(tx, world.outbox, { courseId, stamp: `off:${meetingId}`, at: now })
  await remindAnew(tx, world.outbox, { courseId, suffix: `:${meetingId}`, now })
  await world.outbox.enqueue(tx, {
    kind: 'card',
    subject: 'meeting-cancelled',
    courseId,
    meetingId,
    audience: 'team',
    key: `card:meeting-cancelled:${meetingId}`,
    dueAt: now,
  })
}

/** The one that is held, and the one that was held for a change in hand. */
export async function giveRoomsBack(
  world: Acting,
  tx: Tx,
  caller: Actor,
  meeting: StoredMeeting,
): Promise<void> {
  const change = await readChange(tx, meeting.id)
  const common = { courseId: meeting.courseId, meetingId: meeting.id }
  for (const holdId of new Set([meeting.holdId, change?.holdId]))
    if (holdId) await askRelease(world, tx, { ...common, holdId }, caller)
  // One whose hold nobody knows of yet stays, until that is known.
  if (change && change.state !== 'holding') await dropChange(tx, meeting.id)
}
