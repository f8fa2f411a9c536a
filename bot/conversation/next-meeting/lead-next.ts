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
 * Leads on the meeting that was asked for from a card, as far as it goes now, and has the cards drawn anew when that is the end of it. Booked
 * from elsewhere meanwhile, or not to be sent any more, it is given up and its room given back.
 * @param of the meeting that it comes after
 * @throws Refused why it was given up
 */
export async function leadNext(
  world: Answering,
  caller: Caller,
  of: { courseId: string; meetingId: string },
): Promise<NextMeeting> {
  const { courseId } = of
  const { asked, booked } = await world.db.as(caller, (tx) => readNextMeeting(tx, of))
  if (isUnderWay(asked)) {
    if (booked) await callOff(world, caller, asked, undefined)
    else {
      const led = await orGivenUp(world, caller, asked)
      if (led?.state === 'declined')
        await world.db.as(caller, (tx) =>
          nextMeetingCardsChanged(tx, world.outbox, {
            courseId,
            stamp: `declined:${led.holdId}`,
            at: world.clock.now(),
          }),
        )
    }
  }
  return world.db.as(caller, (tx) => readNextMeeting(tx, of))
}

async function orGivenUp(
  world: Answering,
  caller: Caller,
  asked: StoredMeeting,
): Promise<StoredMeeting | null> {
  try {
    return await leadMadeOn(world, caller, asked.id)
  } catch (error) {
    if (error instanceof Refused) await callOff(world, caller, asked, undefined)
    throw error
  }
}
