import type * as z from 'zod/mini'
import type { meetingState } from '#shared/api/meetings.ts'
import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { askChange } from '../meetings/hold-change.ts'
import { readAppointment } from '../storage/appointments.ts'
import type { StoredCourse } from '../storage/courses.ts'
import { readChange } from '../storage/meeting-changes.ts'
import { readMeetingRow, type StoredMeeting } from '../storage/meetings.ts'
import type { World } from '../world.ts'
import { meetingView } from './meeting-view.ts'
import { askRoom } from '../booking/room-hold.ts'

/** @throws Refused when this course has no such meeting */
export async function meetingOf(
  world: World,
  caller: Caller,
  course: Pick<StoredCourse, 'id'>,
  meetingId: string,
): Promise<StoredMeeting> {
  const meeting = await world.db.as(caller, (tx) => readMeetingRow(tx, meetingId))
  if (!meeting || meeting.courseId !== course.id) throw new Refused(404, 'not-found')
  return meeting
}

/**
 * A meeting as it stands now; a room that has not answered yet is asked.
 * @param how.justAsked the room of a change was asked a moment ago: it needs longer than that
 */
export async function answerMeeting(
  world: World,
  caller: Caller,
  course: StoredCourse,
  meetingId: string,
  { justAsked = false } = {},
): Promise<z.output<typeof meetingState>> {
  const meeting = await askRoom(world, caller, await meetingOf(world, caller, course, meetingId))
  const { change, own } = await world.db.as(caller, async (tx) => ({
    change: await readChange(tx, meetingId),
    own: await readAppointment(tx, meetingId),
  }))
  return meetingView(world, course, meeting, {
    change: change && !justAsked ? await askChange(world, caller, meeting, change) : change,
    own,
  })
}
