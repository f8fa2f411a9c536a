import { ApiError, type Call } from '#shared/api/client.ts'
import { holdMeeting, readMeeting } from '#shared/api/meetings.ts'
import { nextPollMs, patiently, type Patience } from '#shared/api/patiently.ts'
import type { Meeting, Target } from '#shared/ui/meeting/run-change.ts'

/** `gone`: there is no such room any more. */
export type Held = { is: 'held' | 'booked' | 'declined' | 'gone'; room: string; meeting: Meeting | null }

/**
 * Another room for a meeting that is not booked yet, asked under the meeting's own id: asked again it is one hold, and what the room before it
 * was held for is given back. Waits until the room has answered.
 * @throws ApiError why not, or `booking-not-finished` when the room has not answered in time: asked again it leads on from there
 */
export async function holdRoom(
  call: Call,
  { id: meetingId, courseId, type, place, contactIds, family, roomWish, onTeams }: Meeting,
  { start, end, room }: Target,
  patience: Patience,
): Promise<Held> {
  const params = { courseId, meetingId }
  const name = room?.name ?? ''
  const asked = room && { mail: room.mail }
  const body = { type, place, start, end, room: asked, contactIds, family, roomWish, onTeams }
  let meeting: Meeting
  try {
    meeting = await patiently(patience, () => call(holdMeeting, { params, body }))
  } catch (error) {
    if (!(error instanceof ApiError) || error.reason !== 'room-unknown') throw error
    return { is: 'gone', room: name, meeting: null }
  }
  for (let times = 0; meeting.state === 'holding' || meeting.state === 'awaiting-room'; times++) {
    const pause = nextPollMs(times)
    if (pause === null) throw new ApiError(409, 'booking-not-finished')
    await patience.wait(pause)
    meeting = await patiently(patience, () => call(readMeeting, { params, body: {} }))
  }
  if (meeting.state === 'cancelled') throw new ApiError(409, 'meeting-cancelled')
  if (meeting.state !== 'declined') return { is: meeting.state, room: name, meeting }
  return { is: meeting.because === 'room-unknown' ? 'gone' : 'declined', room: name, meeting }
}
