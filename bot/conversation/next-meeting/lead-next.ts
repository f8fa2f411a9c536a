import { callOff } from '../../meetings/call-off.ts'
import { leadMadeOn } from '../../booking/lead-made.ts'
import type { Caller } from '../../http/caller.ts'
import { Refused } from '../../http/refused.ts'
import { nextMeetingCardsChanged } from '../../reminders/next-meeting-cards.ts'
import type { StoredMeeting } from '../../storage/meetings.ts'
import { readNextMeeting, type NextMeeting } from '../../storage/next-meeting.ts'
import type { Answering } from '../pressed.ts'

/** What is still to be waited for. */
export const isUnderWay = (meeting: StoredMeeting | null): meeting is StoredMeeting =>
  meeting !== null && ['holding', 'awaiting-room', 'held'].includes(meeting.state)

/**
 * Leads on the meeting that was asked for from a card, as far as it goes now, and has the cards drawn anew when that is the end of it. One
 * that may not be sent any more is given up and its room given back.
 * @param of the meeting that it comes after
 * @throws Refused why it was given up
 */
export async function leadNext(
  world: Answering,
  caller: Caller,
  of: { courseId: string; meetingId: string },
): Promise<NextMeeting> {
  const read = () => world.db.as(caller, (tx) => readNextMeeting(tx, of))
  const { asked } = await read()
  if (!isUnderWay(asked)) return read()
  const ended = (stamp: string) =>
    world.db.as(caller, (tx) =>
      nextMeetingCardsChanged(tx, world.outbox, { courseId: of.courseId, stamp, at: world.clock.now() }),
    )
  try {
    const led = await leadMadeOn(world, caller, asked.id)
    if (led?.state === 'declined') await ended(`declined:${led.holdId}`)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    await callOff(world, caller, asked, undefined)
    await ended(`given-up:${asked.id}`)
    throw error
  }
  return read()
}
