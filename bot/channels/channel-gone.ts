import type { Delivery } from '../reminders/delivery.ts'
import { forgetChannel } from '../storage/channels.ts'
import { addCourseEvent } from '../storage/course-events.ts'
import type { DueRow } from '../storage/outbox-lease.ts'

/** What Teams does not find for a moment, it finds by then. */
const laterSeconds = 300

/**
 * Is a channel that was not found gone for good? Only when it is not found on a later attempt either: a channel that is forgotten is not
 * looked after any more, and whoever had to leave it would stay. Until then the row waits.
 */
export async function isGoneForGood(
  { outbox }: Pick<Delivery, 'outbox'>,
  row: DueRow,
  channelId: string,
): Promise<boolean> {
  if (row.detail === channelId) return true
  const why = { reason: 'channel-gone', answered: true, delaySeconds: laterSeconds, detail: channelId }
  await outbox.waitAgain(row.id, why)
  return false
}

/** Somebody has deleted the channel in Teams. Cards go to each person's chat from now on, and she may have one made anew. */
export async function channelGone(world: Delivery, row: DueRow, channelId: string): Promise<void> {
  if (!(await isGoneForGood(world, row, channelId))) return
  const { db, outbox, clock } = world
  await db.asService(async (tx) => {
    await outbox.close(tx, row.id, 'dropped', 'channel-gone')
    // She may have had another made while Teams was asked about the old one.
    if (!(await forgetChannel(tx, row.courseId, channelId))) return
    await addCourseEvent(tx, {
      courseId: row.courseId,
      at: clock.now(),
      kind: 'task',
      detail: 'channel-gone',
      by: null,
    })
  })
}
