import type { Delivery } from '../reminders/delivery.ts'
import { setChannel } from '../storage/channels.ts'
import { addCourseEvent } from '../storage/course-events.ts'
import type { DueRow } from '../storage/outbox-lease.ts'

/** Somebody has deleted the channel in Teams. Cards go to each person's chat from now on, and she may have one made anew. */
export async function channelGone({ db, outbox, clock }: Delivery, row: DueRow): Promise<void> {
  await db.asService(async (tx) => {
    await setChannel(tx, row.courseId, null)
    await outbox.close(tx, row.id, 'dropped', 'channel-gone')
    await addCourseEvent(tx, {
      courseId: row.courseId,
      at: clock.now(),
      kind: 'task',
      detail: 'channel-gone',
      by: null,
    })
  })
}
