import type { Tx } from '../storage/database.ts'
import type { StoredMeeting } from '../storage/meetings.ts'
import { orderedId } from '../storage/ordered-id.ts'
import type { Acting } from '../world.ts'

/** Long enough for the service to do it itself, or for whoever sits with Outlook open. */
const patienceMinutes = 15

/**
 * A card to her whose appointment it is, wanted only if the appointment then still does not say what the meeting says: never a silent
 * failure. Asked for with the change itself, so that no crash loses it.
 */
export async function askToPutRight(
  world: Acting,
  tx: Tx,
  { id, courseId, organizerId }: Pick<StoredMeeting, 'id' | 'courseId' | 'organizerId'>,
): Promise<void> {
  const subject = 'appointment-behind'
  await world.outbox.enqueue(tx, {
    kind: 'card',
    subject,
    courseId,
    meetingId: id,
    audience: organizerId,
    key: `card:${subject}:${orderedId()}`,
    dueAt: world.clock.now().add({ minutes: patienceMinutes }),
  })
}
