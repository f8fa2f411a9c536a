import { Temporal } from 'temporal-polyfill'
import { refuseUninvited, storeBooking } from './store-booking.ts'
import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { readCourse } from '../storage/courses.ts'
import { eventOf } from '../storage/cycle-events.ts'
import { callOff } from '../meetings/call-off.ts'
import { readMeetingRow, type StoredMeeting } from '../storage/meetings.ts'
import { overtakenMeetings } from '../storage/next-meeting.ts'
import type { World } from '../world.ts'
import { leadRoomOn } from './hold-cycle.ts'
import { makeEvent } from './make-event.ts'

/**
 * A meeting that stands alone and whose item the service was asked to make, since no pane stands beside one: from its room to her calendar, as
 * far as it goes now. Asked again, it goes on from where it is, and nothing is done twice. One that another was booked before is called off:
 * whoever leads it on, nobody is invited to two.
 * @returns the meeting as it then stands; null when it is none of these
 * @throws Refused when it may not be sent any more: somebody may not be invited, the course was closed, its hour has come
 */
export async function leadMadeOn(
  world: World,
  caller: Caller,
  meetingId: string,
): Promise<StoredMeeting | null> {
  const first = await read(world, caller, meetingId)
  if (!first) return null
  if (first.overtaken) return off(world, caller, first.meeting)
  if (first.meeting.state === 'holding' || first.meeting.state === 'awaiting-room')
    await leadRoomOn(world, caller, first.course.reference, first.meeting)
  const { meeting, course, event, overtaken } = (await read(world, caller, meetingId))!
  if (overtaken) return off(world, caller, meeting)
  if (meeting.state !== 'held') return meeting
  if (event === 'asked') {
    if (course.closedOn) throw new Refused(409, 'course-closed')
    refuseUninvited(course, meeting, world.clock.now())
    if (Temporal.Instant.compare(meeting.start, world.clock.now()) <= 0)
      throw new Refused(409, 'meeting-in-the-past')
  }
  if (event === 'made' || (await makeEvent(world, caller, course, meeting)))
    await storeBooking(world, caller, meeting)
  return (await read(world, caller, meetingId))!.meeting
}

async function off(world: World, caller: Caller, meeting: StoredMeeting): Promise<StoredMeeting> {
  await callOff(world, caller, meeting, undefined)
  return { ...meeting, state: 'cancelled' }
}

function read(world: World, caller: Caller, meetingId: string) {
  return world.db.as(caller, async (tx) => {
    const event = await eventOf(tx, meetingId)
    const meeting = event && (await readMeetingRow(tx, meetingId))
    // A hold lies in the mailbox of whoever asked for it: nobody else can lead it on.
    if (!meeting || meeting.cycleId !== null || meeting.organizerId !== caller.id) return null
    const course = await readCourse(tx, meeting.courseId, world.vault)
    if (!course) return null
    const overtaken = (await overtakenMeetings(tx, course.id)).some(({ id }) => id === meetingId)
    return { event, meeting, course, overtaken }
  })
}
