import { erasureSubjects } from '#shared/domain/course/erasure-notices.ts'
import { instrumentSubjects } from '#shared/domain/instruments/notices.ts'
import { agreementSubjects } from '#shared/domain/plan/agreement-notices.ts'
import { stepTaskSubjects } from '#shared/domain/course/step-tasks.ts'
import { reminderSubjects } from '#shared/domain/course/reminders.ts'
import { saidAs } from '../conversation/cards/meeting-change/meeting-card.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { addCourseEvent, type CourseEvent } from '../storage/course-events.ts'
import type { Tx } from '../storage/database.ts'
import type { DueRow } from '../storage/outbox-lease.ts'
import type { Delivery } from './delivery.ts'
import { isCopied } from './is-copied.ts'

/** The card stands there: the row is done, the timeline says so once however many got it, and the reading of the course is audited. */
export async function recordPosted(
  tx: Tx,
  { outbox, clock, settings }: Delivery,
  row: DueRow,
  { activityId, conversationId }: { activityId: string; conversationId: string },
): Promise<void> {
  const at = clock.now()
  const first = !(await isCopied(tx, row, ['done']))
  await outbox.done(tx, row.id, { resultId: activityId, conversationId })
  const kind = eventKind(row.subject)
  if (first && kind)
    await addCourseEvent(tx, { courseId: row.courseId, at, kind, detail: saidAs(row), by: null })
  await appendAuditIn(tx, {
    at,
    actor: settings.botClientId,
    action: 'card-posted',
    courseId: row.courseId,
    subject: row.id,
    about: [],
    to: row.audience === 'team' ? 'team' : `staff:${row.audience}`,
  })
}

const silent = new Set([
  'agenda-sent',
  'consent',
  'appointment-outdated',
  'leak-found',
  'appointment-behind',
  'change-unfinished',
  'channel-outdated',
  'channel-not-made',
  'channel-not-deleted',
])

/** Null when the timeline says it already, or it was she who asked. */
function eventKind(subject: string): CourseEvent['kind'] | null {
  if (silent.has(subject)) return null
  if (subject === 'consent-ending') return 'consent-ending'
  const reminders: readonly string[] = [
    ...reminderSubjects,
    ...agreementSubjects,
    ...erasureSubjects,
    ...instrumentSubjects,
    ...stepTaskSubjects,
    'hold-unfinished',
    'debrief-due',
    'journal-due',
  ]
  return reminders.includes(subject) ? 'reminder-posted' : 'card-posted'
}
