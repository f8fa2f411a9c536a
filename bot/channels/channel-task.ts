import type { Acting } from '../world.ts'
import { addCourseEvent } from '../storage/course-events.ts'
import type { Tx } from '../storage/database.ts'
import { orderedId } from '../storage/ordered-id.ts'
import { municipalityOf } from '../storage/transaction.ts'
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

/** The same, quietly and once a course: the tab says more whenever she looks. */
export async function channelNote(
  { clock }: Pick<Acting, 'clock'>,
  tx: Tx,
  courseId: string,
  detail: 'channel-incomplete' | 'channel-unchecked' | 'channel-tab' | 'channel-delete',
): Promise<void> {
  const said = await tx
    .selectFrom('course_event')
    .select('id')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('kind', '=', 'task')
    .where('detail', '=', detail)
    .limit(1)
    .executeTakeFirst()
  if (!said) await addCourseEvent(tx, { courseId, at: clock.now(), kind: 'task', detail, by: null })
}
