import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../storage/database.ts'
import { readFollowed } from '../storage/meetings.ts'
import { subjectsInHand } from '../storage/outbox-cards.ts'
import type { Outbox } from '../storage/outbox.ts'
import { enqueueReminders } from './meeting-booked.ts'

/**
 * What fell due while nobody wanted it, and was dropped for good, is wanted again: the next meeting that settled it is off (T-14), or the
 * course that was closed runs again. Whatever has been said, or still comes, is not said twice; what is not wanted now is dropped when it is due.
 * @param suffix says which event it was
 */
export async function remindAnew(
  tx: Tx,
  outbox: Outbox,
  { courseId, suffix, now }: { courseId: string; suffix: string; now: Temporal.Instant },
): Promise<void> {
  for (const { id: meetingId, start, end } of await readFollowed(tx, courseId)) {
    const inHand = await subjectsInHand(tx, meetingId)
    await enqueueReminders(
      tx,
      outbox,
      { courseId, meetingId, start, end, now },
      { suffix, isSaid: ({ subject }) => inHand.has(subject) },
    )
  }
}
