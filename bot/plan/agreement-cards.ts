import { Temporal } from 'temporal-polyfill'
import { agreementSubjects, openUntil } from '#shared/domain/plan/agreement-notices.ts'
import { responsibleFor } from '#shared/domain/plan/agreement-state.ts'
import { readCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import { municipalityOf } from '../storage/transaction.ts'
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
  const standing = await tx
    .selectFrom('outbox')
    .select(['id', 'audience'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('kind', '=', 'card')
    .where('subject', 'in', agreementSubjects)
    .where('state', '=', 'done')
    .execute()
  for (const { id, audience } of standing)
    await outbox.enqueue(tx, {
      kind: 'card',
      subject: 'card-update',
      courseId,
      detail: id,
      audience,
      key: `card-update:${id}:${revision}`,
      dueAt: at,
    })
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
