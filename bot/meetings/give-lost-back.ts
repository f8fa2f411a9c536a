import { holdRoom } from '../booking/room-hold.ts'
import { makeEvent } from '../booking/make-event.ts'
import type { Caller } from '../http/caller.ts'
import { readCourse } from '../storage/courses.ts'
import { lostActs, type LostAct } from '../storage/lost-acts.ts'
import { readMeetingRow } from '../storage/meetings.ts'
import type { World } from '../world.ts'

/**
 * Meetings were called off while nobody knew whether their room was held, or their event made: each act is taken up once more under its
 * own key, which tells, and is then undone. What was never begun is not done at all.
 * @throws Microsoft365Failure when it is not to be known now either
 */
export async function giveLostBack(world: World, caller: Caller, meetingId?: string): Promise<void> {
  const lost = await world.db.as(caller, (tx) => lostActs(tx, caller.id, meetingId))
  for (const act of lost) {
    if (act.begun) await takeUp(world, caller, act)
    else await world.db.as(caller, (tx) => world.outbox.close(tx, act.id, 'dropped', 'meeting-cancelled'))
  }
}

async function takeUp(world: World, caller: Caller, { id, meetingId, kind }: LostAct): Promise<void> {
  const found = await world.db.as(caller, async (tx) => {
    const meeting = await readMeetingRow(tx, meetingId)
    const course = meeting && (await readCourse(tx, meeting.courseId, world.vault))
    return course && { meeting, course }
  })
  if (!found) return
  if (kind === 'event') await makeEvent(world, caller, found.course, found.meeting)
  else await holdRoom(world, caller, found.meeting, found.course.reference, id)
}
