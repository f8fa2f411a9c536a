import { Temporal } from 'temporal-polyfill'
import { openStepTask, type OpenStepTask } from '#shared/domain/course/step-tasks.ts'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'

/** What the step in which the course stands still asks for (T-20, T-41). */
export async function readStepTask(tx: Tx, courseId: string): Promise<OpenStepTask | null> {
  const municipality_id = municipalityOf(tx)
  const { phase_id, phase_since } = await tx
    .selectFrom('course')
    .select(['phase_id', 'phase_since'])
    .where('municipality_id', '=', municipality_id)
    .where('id', '=', courseId)
    .executeTakeFirstOrThrow()
  const meetings = await tx
    .selectFrom('meeting')
    .select(['type', 'state', 'starts_at'])
    .where('municipality_id', '=', municipality_id)
    .where('course_id', '=', courseId)
    .execute()
  return openStepTask({
    phaseId: phase_id,
    phaseSince: phase_since,
    meetings: meetings.map(({ type, state, starts_at }) => ({
      type,
      state,
      start: Temporal.Instant.fromEpochMilliseconds(starts_at.getTime()),
    })),
  })
}
