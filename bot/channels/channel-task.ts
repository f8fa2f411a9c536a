import type { Acting } from '../world.ts'
import { addCourseEvent } from '../storage/course-events.ts'
import type { Tx } from '../storage/database.ts'
import { orderedId } from '../storage/ordered-id.ts'
import { coordinatorOf } from '../reminders/coordinator-of.ts'

/**
 * What Samlet could not do itself is the coordinator's: on the timeline and by a card, neither with a name. Who it is, the tab and Teams'
 * own list of members show together.
 */
export async function channelTask(
  { outbox, clock }: Pick<Acting, 'outbox' | 'clock'>,
  tx: Tx,
  courseId: string,
  subject: 'channel-not-made' | 'channel-outdated',
): Promise<void> {
  const at = clock.now()
  await addCourseEvent(tx, { courseId, at, kind: 'task', detail: subject, by: null })
  await outbox.enqueue(tx, {
    kind: 'card',
    subject,
    courseId,
    audience: await coordinatorOf(tx, courseId),
    key: `card:${subject}:${orderedId()}`,
    dueAt: at,
  })
}
