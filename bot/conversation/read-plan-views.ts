import { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { journalsWaiting } from '#shared/domain/course/retention.ts'
import { openUntil, type AgreementSubject } from '#shared/domain/plan/agreement-notices.ts'
import { readCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import { readJournals } from '../storage/journals.ts'
import type { CardOrder } from '../storage/outbox-cards.ts'
import { versionThatHolds } from '../storage/plans.ts'
import { municipalityOf } from '../storage/transaction.ts'
import type { Vault } from '../storage/vault.ts'
import type { CardHead, CardView } from './cards/card-view.ts'

/** `detail` is the plan's version. */
export async function planView(
  tx: Tx,
  { courseId, detail }: CardOrder,
  common: CardHead,
): Promise<CardView | null> {
  const plan = await tx
    .selectFrom('plan_version')
    .select(['version', 'published_at'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('version', '=', detail ?? '')
    .executeTakeFirst()
  if (!plan) return null
  const published = localDate(Temporal.Instant.fromEpochMilliseconds(plan.published_at.getTime()))
  return { ...common, subject: 'plan-published', version: plan.version, published }
}

/** `detail` is the deadline. How many are open by then: whose, and what, is read in each one's own view. */
export async function agreementsView(
  tx: Tx,
  subject: AgreementSubject,
  { courseId, detail }: CardOrder,
  common: CardHead,
  vault: Vault,
): Promise<CardView | null> {
  const plan = (await readCourse(tx, courseId, vault))?.plan
  if (!plan || !detail) return null
  const day = Temporal.PlainDate.from(detail)
  return { ...common, subject, day, open: openUntil(plan.content.agreements, day).length }
}

/** `detail` is the plan's version; once a newer one holds, that is the one to file. */
export async function journalView(
  tx: Tx,
  { courseId, detail }: CardOrder,
  common: CardHead,
): Promise<CardView | null> {
  const version = await versionThatHolds(tx, courseId)
  if (version === null || version !== detail) return null
  const ticks = await readJournals(tx, courseId, version)
  return { ...common, subject: 'journal-due', version, open: journalsWaiting(ticks), of: ticks.length }
}
