import { Temporal } from 'temporal-polyfill'
import { agreementSubjects, openUntil } from '#shared/domain/plan/agreement-notices.ts'
import { responsibleFor } from '#shared/domain/plan/agreement-state.ts'
import { cardsChanged } from '../reminders/cards-changed.ts'
import { readCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import type { Vault } from '../storage/vault.ts'
import type { Acting } from '../world.ts'

export const isAgreementCard = (subject: string): boolean =>
  agreementSubjects.some((known) => known === subject)

/** The cards about agreements that stand in Teams are told again how many are open. In the transaction that changed it. */
export async function agreementCardsChanged(
  { outbox }: Pick<Acting, 'outbox'>,
  tx: Tx,
  { courseId, revision, at }: { courseId: string; revision: number; at: Temporal.Instant },
): Promise<void> {
  await cardsChanged(tx, outbox, { courseId, subjects: agreementSubjects, stamp: String(revision), at })
}

/** In a chat of one's own it is told to whoever promised something, and to the coordinator, who keeps the plan. */
export async function isAgreementOf(
  tx: Tx,
  { courseId, detail, audience }: { courseId: string; detail: string | null; audience: string },
  vault: Vault,
): Promise<boolean> {
  const course = await readCourse(tx, courseId, vault)
  if (!course || !detail) return false
  const open = openUntil(course.plan?.content.agreements ?? [], Temporal.PlainDate.from(detail))
  return (
    course.coordinatorId === audience ||
    open.some((agreement) => responsibleFor(agreement, course) === audience)
  )
}
