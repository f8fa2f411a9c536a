import type { Temporal } from 'temporal-polyfill'
import { toolsOf, type ToolChoice, type ToolInUse } from '#shared/domain/instruments/tools.ts'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'

/** Every tool as it stands in the course: its own choice, or what its model brings. Empty when there is no such course. */
export async function readTools(tx: Tx, courseId: string): Promise<ToolInUse[]> {
  const course = await tx
    .selectFrom('course')
    .select(['model_id as modelId', 'started_on as startedOn'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', courseId)
    .executeTakeFirst()
  if (!course) return []
  const choices = await tx
    .selectFrom('course_tool')
    .select(['tool', 'is_on as on', 'months', 'since'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .execute()
  return toolsOf(course, choices)
}

type Choice = { courseId: string; by: string; at: Temporal.Instant } & ToolChoice

export async function storeTool(tx: Tx, { courseId, by, at, tool, ...choice }: Choice): Promise<void> {
  const said = {
    is_on: choice.on,
    months: choice.months,
    since: choice.since,
    chosen_at: at.toString(),
    chosen_by: by,
  }
  await tx
    .insertInto('course_tool')
    .values({ municipality_id: municipalityOf(tx), course_id: courseId, tool, ...said })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'course_id', 'tool']).doUpdateSet(said))
    .execute()
}
