import type { Temporal } from 'temporal-polyfill'
import type { Saying } from '#shared/domain/plan/agreement-state.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'

export type SaidOfAgreement = {
  courseId: string
  /** Of the plan that holds. */
  version: string
  agreementId: string
  saying: Saying
  at: Temporal.Instant
  by: string
}

/** A state beside the plan's version: the version itself is never changed (G-02). */
export async function storeSaid(
  tx: Tx,
  { courseId, version, agreementId, saying, at, by }: SaidOfAgreement,
): Promise<void> {
  const said = {
    ...(saying === 'done' ? { done_on: localDate(at).toString() } : { deadline: saying.until.toString() }),
    said_at: at.toString(),
    said_by: by,
  }
  await tx
    .insertInto('agreement_state')
    .values({
      municipality_id: municipalityOf(tx),
      course_id: courseId,
      version,
      agreement_id: agreementId,
      done_on: null,
      deadline: null,
      ...said,
    })
    .onConflict((conflict) =>
      conflict.columns(['municipality_id', 'course_id', 'version', 'agreement_id']).doUpdateSet(said),
    )
    .execute()
}
