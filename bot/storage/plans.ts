import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Measure, PlanContent } from '#shared/domain/plan/plan.ts'
import { asSaid, type Said } from '#shared/domain/plan/agreement-state.ts'
import { bytes } from './course-query.ts'
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

/** The version that holds; null before there is a plan. Locked with the course, nobody publishes another meanwhile. */
export async function versionThatHolds(tx: Tx, courseId: string): Promise<string | null> {
  const newest = await tx
    .selectFrom('plan_version')
    .select('version')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .orderBy('published_at', 'desc')
    .orderBy(sql`string_to_array(version, '.')::int[]`, 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest?.version ?? null
}

/** As it stands today: what was said of its agreements since is in it. `sealed` is as the database answers it, `\x…`. */
export function openPlan(
  vault: Vault,
  municipalityId: string,
  courseId: string,
  { version, sealed, said }: { version: string; sealed: string; said: readonly Said[] },
): PlanContent {
  const place = planPlace(municipalityId, courseId, version)
  const content = upgraded(vault.openJson(place, bytes(sealed)) as PlanContent)
  return { ...content, agreements: asSaid(content.agreements, said) }
}

/** Plans from before rows said whom they concern: about everybody, and nothing of what was written is lost. */
function upgraded({ goals, measures, agreements }: PlanContent): PlanContent {
  const before = { about: [], type: 'family-life' as const }
  return {
    goals: goals.map((goal) => ({ ...before, ...goal })),
    measures: measures.map(({ person, ...measure }: Measure & { person?: string }) => ({
      ...before,
      ...measure,
      measure: person ? `${person}: ${measure.measure}` : measure.measure,
    })),
    agreements: agreements.map((agreement) => ({ ...before, ...agreement })),
  }
}

function planPlace(municipalityId: string, courseId: string, version: string): Place {
  return { municipalityId, table: 'plan_version', row: `${courseId}/${version}` }
}
