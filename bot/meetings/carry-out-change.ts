import { writeMeetingEvent } from '#shared/domain/meeting/meeting-event.ts'
import { mayChange } from '#shared/domain/meeting/change.ts'
import { isFollowed } from '#shared/domain/meeting/meeting-types.ts'
import { decideWish } from '../booking/decide-wish.ts'
import { lockOpenCourse } from '../access/lock-open-course.ts'
import { absencesChanged } from '../attendance/tell-absence.ts'
import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import type { Appointment } from '../ports/microsoft365.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import { moveReminders } from '../reminders/meeting-moved.ts'
import { readAppointment, saveAppointment } from '../storage/appointments.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { addCourseEvent } from '../storage/course-events.ts'
import type { Tx } from '../storage/database.ts'
import { carryOutChange, readChange, type StoredChange } from '../storage/meeting-changes.ts'
import { forgetAnswers } from '../storage/meeting-answers.ts'
import { readMeetingRow } from '../storage/meetings.ts'
import type { World } from '../world.ts'
import { askToPutRight } from './ask-to-put-right.ts'
import { placed, rememberAnswer } from './hold-change.ts'
import { askedRoom } from './hold-of.ts'
import { settleAppointment } from './settle-appointment.ts'
import { askRelease } from './ask-release.ts'

type Asked = {
  courseId: string
  meetingId: string
  changeId: string
  /** She has the appointment open and writes it there: it stays due until that is said to be done. */
  written: boolean
}

/**
 * The new room is asked a last time, together with how her appointment stands; then everything moves in one transaction, and in one round
 * trip her appointment is written, unless she writes it herself, and the old room given back. Sent again it leads on from where it stands.
 * @throws Refused when the room has said no or nothing yet, or when another change has taken its place
 */
export async function carryOut(world: World, caller: Caller, asked: Asked): Promise<void> {
  const { meetingId, changeId } = asked
  const { change, own, meeting } = await world.db.as(caller, async (tx) => ({
    change: await readChange(tx, meetingId),
    own: await readAppointment(tx, meetingId),
    meeting: await readMeetingRow(tx, meetingId),
  }))
  let seen: Appointment | null | undefined
  if (meeting && change?.id === changeId && change.state === 'awaiting-room' && change.holdId) {
    const microsoft365 = world.onBehalfOf(caller.token)
    const room = askedRoom(placed(meeting, change), change.holdId)
    const { answer, appointment } =
      own.id && !asked.written
        ? await microsoft365.answerAndAppointment(room, own.id)
        : { answer: await microsoft365.roomAnswer(room), appointment: undefined }
    seen = appointment
    await rememberAnswer(world, caller, change, answer)
    if (answer === 'unknown') throw new Refused(409, 'room-unknown', change.room?.name ?? null)
  } else if (own.id && !asked.written && change?.id === changeId)
    seen = await world
      .onBehalfOf(caller.token)
      .appointment(own.id)
      .catch((error: unknown) => {
        if (error instanceof Microsoft365Failure) return undefined
        throw error
      })
  await world.db.as(caller, (tx) => move(world, tx, caller, asked, seen))
  await settleAppointment(world, caller, meetingId, { seen, roomsAlone: asked.written })
}

/** @param seen how her appointment stood a moment ago, where it was read: one that she has moved herself has been answered at its new time */
async function move(
  world: World,
  tx: Tx,
  caller: Caller,
  asked: Asked,
  seen: Appointment | null | undefined,
): Promise<void> {
  const { courseId, meetingId, changeId } = asked
  const now = world.clock.now()
  const course = await lockOpenCourse(world, tx, courseId)
  const meeting = await readMeetingRow(tx, meetingId)
  if (!meeting || meeting.courseId !== courseId) throw new Refused(404, 'not-found')
  const { changeId: before } = await readAppointment(tx, meetingId)
  if (before === changeId) return
  const change = heldChange(await readChange(tx, meetingId), changeId)
  const decision = mayChange(meeting, now)
  if (!decision.change) throw new Refused(409, decision.because)
  const moved = placed(meeting, change)
  decideWish(world, course, moved)

  const sameTime = isAt(meeting, change)
  await carryOutChange(tx, change, sameTime || (seen && isAt(seen, change)) ? null : now)
  if (meeting.holdId && meeting.holdId !== change.holdId)
    await askRelease(world, tx, { ...meeting, meetingId }, caller)
  await saveAppointment(tx, meetingId, { due: 'change' })
  await askToPutRight(world, tx, meeting)
  if (!sameTime) {
    await forgetAnswers(tx, meetingId)
    await absencesChanged(world, tx, meeting)
  }
  if (isFollowed(meeting)) await moveReminders(tx, world.outbox, { ...moved, changeId, sameTime, now })
  await addCourseEvent(tx, {
    courseId,
    at: now,
    kind: 'meeting-moved',
    detail: writeMeetingEvent({ type: meeting.type, start: change.start, roomAlone: sameTime }),
    by: caller.id,
  })
  await appendAuditIn(tx, {
    at: now,
    actor: caller.id,
    action: 'meeting-changed',
    courseId,
    subject: meetingId,
    about: [],
    to: null,
  })
}

type Span = Pick<StoredChange, 'start' | 'end'>
const isAt = (one: Span, other: Span) => one.start.equals(other.start) && one.end.equals(other.end)

/** @throws Refused unless it is this change that is in hand, and its room has said yes */
function heldChange(change: StoredChange | null, changeId: string): StoredChange {
  if (change?.id !== changeId) throw new Refused(409, 'change-not-in-hand')
  if (change.state === 'declined') throw new Refused(409, 'room-declined', change.room?.name ?? null)
  if (change.state === 'restoring') throw new Refused(409, 'change-not-in-hand')
  if (change.state !== 'held') throw new Refused(409, 'booking-not-finished')
  return change
}
