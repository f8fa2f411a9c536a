import type { Temporal } from 'temporal-polyfill'
import type { PlanContent } from '#shared/domain/plan/plan.ts'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'
import type { Place, Vault } from './vault.ts'

export type NewPlanVersion = {
  courseId: string
  version: string
  at: Temporal.Instant
  by: string
  content: PlanContent
}

/** Versions are never changed: a plan is published again as the next one (G-02). */
export async function insertPlanVersion(
  tx: Tx,
  { courseId, version, at, by, content }: NewPlanVersion,
  vault: Vault,
): Promise<void> {
  const sealed = vault.sealJson(planPlace(municipalityOf(tx), courseId, version), content)
  await tx
    .insertInto('plan_version')
    .values({
      municipality_id: municipalityOf(tx),
      course_id: courseId,
      version,
      published_at: at.toString(),
      published_by: by,
      sealed,
    })
    .execute()
}

export function openPlan(
  vault: Vault,
  municipalityId: string,
  courseId: string,
  version: string,
  sealed: Buffer,
): PlanContent {
  return vault.openJson(planPlace(municipalityId, courseId, version), sealed) as PlanContent
}

function planPlace(municipalityId: string, courseId: string, version: string): Place {
  return { municipalityId, table: 'plan_version', row: `${courseId}/${version}` }
}
