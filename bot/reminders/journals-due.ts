import type { Temporal } from 'temporal-polyfill'
import { journalsAsked } from '#shared/domain/course/journal.ts'
import type { Tx } from '../storage/database.ts'
import { openJournals } from '../storage/journals.ts'
import type { Outbox } from '../storage/outbox.ts'

/** A plan that is published is to be filed by every department: its journals are open, and asked for. In the transaction that publishes. */
export async function askForJournals(
  tx: Tx,
  outbox: Outbox,
  { courseId, version, at }: { courseId: string; version: string; at: Temporal.Instant },
): Promise<void> {
  await openJournals(tx, courseId, version)
  await outbox.enqueue(tx, {
    kind: 'card',
    subject: 'journal-due',
    courseId,
    detail: version,
    audience: 'team',
    key: `card:journal-due:${courseId}:${version}`,
    dueAt: journalsAsked(at),
  })
}
