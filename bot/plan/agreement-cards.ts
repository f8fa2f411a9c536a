import { Temporal } from 'temporal-polyfill'
import { agreementSubjects, openUntil } from '#shared/domain/plan/agreement-notices.ts'
import { responsibleFor } from '#shared/domain/plan/agreement-state.ts'
import { readCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import type { Vault } from '../storage/vault.ts'

export const isAgreementCard = (subject: string): boolean =>
  agreementSubjects.some((known) => known === subject)

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
