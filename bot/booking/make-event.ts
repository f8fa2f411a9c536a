import { Temporal } from 'temporal-polyfill'
import { invitationFor } from '#shared/domain/meeting/invitation.ts'
import { isMade, needsTeams } from '#shared/domain/meeting/meeting.ts'
import type { Reason } from '#shared/domain/reason.ts'
import { refuseUninvited, storeBooking } from './store-booking.ts'
import { lockOpenCourse } from '../access/lock-open-course.ts'
import { askToPutRight } from '../meetings/ask-to-put-right.ts'
import { settleAppointment } from '../meetings/settle-appointment.ts'
import { attendeesOf, invitationView } from '../meetings/appointment-text.ts'
import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import { askedEvents, eventKey, madeEvents } from '../storage/cycle-events.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import { saveAppointment } from '../storage/appointments.ts'
import { lockCourse } from '../storage/revision.ts'
import { readCycleMeetings, readMeetingRow, type StoredMeeting } from '../storage/meetings.ts'
import type { World } from '../world.ts'
import { inTurn } from './hold-cycle.ts'

/**
 * The meetings of a cycle that have their room, or need none, come into her calendar: a row each before anything is done, so that they
 * can be led on from whatever happens.
 * @throws Refused when somebody may not be invited any more, the hour of one has come, or the course was closed
 */
export async function bookHeld(
  world: World,
  caller: Caller,
  course: StoredCourse,
  cycleId: string,
): Promise<Reason | null> {
  await world.db.as(caller, async (tx) => {
    const open = await lockOpenCourse(world, tx, course.id)
    const meetings = await readCycleMeetings(tx, course.id, cycleId)
    const asked = await askedEvents(tx, course.id, cycleId)
    for (const meeting of meetings.filter((one) => isMade(one) && one.state === 'held')) {
      refuseUninvited(open, meeting, world.clock.now())
      if (!asked.some(({ id, begun }) => id === meeting.id && begun)) refusePast(meeting, world.clock.now())
      await askEvent(world, tx, caller, meeting)
    }
  })
  return leadEventsOn(world, caller, course, cycleId)
}

/** Nobody is invited to what is over. */
function refusePast({ start }: StoredMeeting, now: Temporal.Instant): void {
  if (Temporal.Instant.compare(start, now) <= 0) throw new Refused(409, 'meeting-in-the-past')
}

export function askEvent(
  world: World,
  tx: Tx,
  caller: Caller,
  { id, courseId }: Pick<StoredMeeting, 'id' | 'courseId'>,
): Promise<string> {
  return world.outbox.enqueue(tx, {
    kind: 'event',
    subject: 'event-make',
    courseId,
    meetingId: id,
    audience: caller.id,
    key: eventKey(id),
    dueAt: world.clock.now(),
  })
}

/**
 * Every event that was asked for and is not there yet is made; under its own key, so never twice. One whose hour has come meanwhile is only
 * made when it may be there already.
 * @param which `begun`: only those that may be there already, to know it before they are changed
 */
export async function leadEventsOn(
  world: World,
  caller: Caller,
  course: StoredCourse,
  cycleId: string,
  which: 'all' | 'begun' = 'all',
): Promise<Reason | null> {
  const { meetings, asked, made } = await world.db.as(caller, async (tx) => ({
    meetings: await readCycleMeetings(tx, course.id, cycleId),
    asked: await askedEvents(tx, course.id, cycleId),
    made: await madeEvents(tx, course.id, cycleId),
  }))
  const now = world.clock.now()
  const isDue = ({ id, start }: StoredMeeting) => {
    if (made.includes(id)) return true
    const act = asked.find((one) => one.id === id)
    return act && (act.begun || (which === 'all' && Temporal.Instant.compare(start, now) > 0))
  }
  return inTurn(
    meetings.filter((meeting) => meeting.state === 'held' && isDue(meeting)),
    async (meeting) => {
      const isThere = made.includes(meeting.id) || (await makeEvent(world, caller, course, meeting))
      if (isThere) await storeBooking(world, caller, meeting)
    },
  )
}

/** Called off meanwhile, it is taken away again. @returns false when somebody else is at it */
export async function makeEvent(
  world: World,
  caller: Caller,
  course: StoredCourse,
  meeting: StoredMeeting,
): Promise<boolean> {
  const outboxId = await world.db.as(caller, (tx) => askEvent(world, tx, caller, meeting))
  if ((await world.outbox.claim(outboxId)) !== 'claimed') return false
  const { subject, bodyHtml, location } = invitationFor(invitationView(world, course, meeting))
  let off = false
  try {
    const { eventId } = await world.onBehalfOf(caller.token).makeEvent({
      key: outboxId,
      span: meeting,
      subject,
      bodyHtml,
      location,
      attendees: attendeesOf(course, meeting),
      online: needsTeams(meeting),
      mark: meeting.mark,
    })
    await world.db.as(caller, async (tx) => {
      await lockCourse(tx, course.id)
      off = (await readMeetingRow(tx, meeting.id))?.state === 'cancelled'
      await saveAppointment(tx, meeting.id, { id: eventId, ...(off ? { due: 'cancel' } : {}) })
      if (off) await askToPutRight(world, tx, meeting)
      await world.outbox.done(tx, outboxId, { resultId: eventId })
    })
    if (off) await settleAppointment(world, caller, meeting.id)
    return !off
  } catch (error) {
    if (error instanceof Microsoft365Failure)
      await world.outbox.waitAgain(outboxId, { reason: error.reason, answered: error.answered })
    throw error
  }
}
