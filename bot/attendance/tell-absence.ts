import type { Answer } from '#shared/domain/meeting/attendance.ts'
import { cardsChanged } from '../reminders/cards-changed.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import type { StoredMeeting } from '../storage/meetings.ts'
import { orderedId } from '../storage/ordered-id.ts'
import type { Acting } from '../world.ts'

/** What stands in her chat of who does not come to the meeting is drawn anew, in the transaction that changed it. */
export async function absencesChanged(
  { outbox, clock }: Pick<Acting, 'outbox' | 'clock'>,
  tx: Tx,
  { id: meetingId, courseId }: Pick<StoredMeeting, 'id' | 'courseId'>,
): Promise<void> {
  const at = clock.now()
  await cardsChanged(tx, outbox, { courseId, meetingId, subjects: ['absence'], stamp: orderedId(), at })
}

/** The coordinator is told of a no, and of one that is taken back; not by a card of what she has written in herself. It names nobody. */
export async function tellCoordinator(
  world: Pick<Acting, 'outbox' | 'clock'>,
  tx: Tx,
  { course, meeting, answer }: { course: StoredCourse; meeting: StoredMeeting; answer: Answer },
): Promise<void> {
  const subject = answer === 'absent' ? 'absence' : 'absence-taken-back'
  await world.outbox.enqueue(tx, {
    kind: 'card',
    subject,
    courseId: course.id,
    meetingId: meeting.id,
    audience: course.coordinatorId,
    key: `card:${subject}:${orderedId()}`,
    dueAt: world.clock.now(),
  })
}
