import { Refused } from '../http/refused.ts'
import type { Caller } from '../http/caller.ts'
import { addCourseEvent, addTaskOnce } from '../storage/course-events.ts'
import { dropChange, forgetHold, readChange, saveChange } from '../storage/meeting-changes.ts'
import { readMeetingRow, type StoredMeeting } from '../storage/meetings.ts'
import { lockCourse } from '../storage/revision.ts'
import type { World } from '../world.ts'
import { askedRoom, holdSpan } from './hold-of.ts'
import { settleAppointment } from './settle-appointment.ts'
import { askRelease } from './ask-release.ts'

type Asked = { courseId: string; meetingId: string; changeId: string }

/**
 * Nothing comes of the change. A hold of its own is given back; the meeting's own hold, where it was asked to move, is asked back and stays
 * `restoring` until the room has said yes. Sent again it leads on.
 * @param task what she is told where nobody looks, once
 */
export async function giveUp(
  world: World,
  caller: Caller,
  asked: Asked,
  task?: 'around-not-moved',
): Promise<void> {
  const open = await world.db.as(caller, async (tx) => {
    await lockCourse(tx, asked.courseId)
    const meeting = await readMeetingRow(tx, asked.meetingId)
    if (!meeting || meeting.courseId !== asked.courseId) throw new Refused(404, 'not-found')
    const change = await readChange(tx, asked.meetingId)
    if (change?.id !== asked.changeId) return null
    // Nobody knows yet whether it is held: whoever asked for it takes it up once more under its own key first.
    if (change.state === 'holding' && !change.movesHold) throw new Refused(409, 'booking-not-finished')
    if (change.holdId && !change.movesHold) await askRelease(world, tx, change, caller)
    if (task && change.state !== 'restoring')
      await addCourseEvent(tx, {
        courseId: asked.courseId,
        at: world.clock.now(),
        kind: 'task',
        detail: task,
        by: null,
      })
    if (!change.displaced) await dropChange(tx, meeting.id)
    else await saveChange(tx, change, change.state, { state: 'restoring', holdId: null })
    return { meeting, change }
  })
  if (!open) return
  await settleAppointment(world, caller, asked.meetingId)
  if (open.change.displaced) await restore(world, caller, open.meeting)
}

/** The meeting's own hold is asked back, once, and stays on its way until the room has answered. */
export async function restore(world: World, caller: Caller, meeting: StoredMeeting): Promise<void> {
  const change = await world.db.as(caller, (tx) => readChange(tx, meeting.id))
  if (change?.state !== 'restoring') return
  const { holdId } = meeting
  const microsoft365 = world.onBehalfOf(caller.token)
  if (holdId && !change.holdId) {
    const stands = await microsoft365.moveHold(holdId, holdSpan(meeting))
    if (stands)
      await world.db.as(caller, (tx) => saveChange(tx, change, 'restoring', { state: 'restoring', holdId }))
    else return ended(world, caller, meeting, 'declined')
  }
  const answer = holdId ? await microsoft365.roomAnswer(askedRoom(meeting, holdId)) : 'declined'
  if (answer !== 'none') await ended(world, caller, meeting, answer)
}

/** Where somebody else took the room meanwhile, the meeting has none, and she is told. */
async function ended(
  world: World,
  caller: Caller,
  meeting: StoredMeeting,
  answer: 'accepted' | 'declined' | 'unknown',
): Promise<void> {
  await world.db.as(caller, async (tx) => {
    await lockCourse(tx, meeting.courseId)
    const change = await readChange(tx, meeting.id)
    if (change?.state !== 'restoring') return
    if (answer !== 'accepted') {
      await forgetHold(tx, meeting.id)
      if (meeting.holdId) await askRelease(world, tx, { ...change, holdId: meeting.holdId }, caller)
      await addTaskOnce(tx, meeting.courseId, 'room-lost', world.clock.now())
    }
    await dropChange(tx, meeting.id)
  })
}
