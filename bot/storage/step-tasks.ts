import { Temporal } from 'temporal-polyfill'
import {
  meetingsOfTasks,
  modelWithTasks,
  openStepTask,
  type OpenStepTask,
} from '#shared/domain/course/step-tasks.ts'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'

export type WaitingStepTask = { courseId: string; coordinatorId: string; task: OpenStepTask }

/** What the steps of open courses ask for (T-20, T-41), by the course's id. @param only of this course alone */
export async function readStepTasks(tx: Tx, only?: string): Promise<WaitingStepTask[]> {
  const municipality_id = municipalityOf(tx)
  let open = tx
    .selectFrom('course')
    .where('municipality_id', '=', municipality_id)
    .where('closed_on', 'is', null)
    .where('model_id', '=', modelWithTasks)
  if (only !== undefined) open = open.where('id', '=', only)
  const courses = await open
    .select(['id', 'coordinator_id', 'phase_id', 'phase_since'])
    .orderBy('id')
    .execute()
  const moves = await tx
    .selectFrom('course_step')
    .select(['course_id', 'from_step', 'from_since', 'to_step', 'because'])
    .where('municipality_id', '=', municipality_id)
    .where('course_id', 'in', open.select('id'))
    .execute()
  const meetings = await tx
    .selectFrom('meeting')
    .select(['course_id', 'type', 'state', 'starts_at'])
    .where('municipality_id', '=', municipality_id)
    .where('course_id', 'in', open.select('id'))
    .where('type', 'in', meetingsOfTasks)
    .execute()
  const [movesOf, meetingsOf] = [byCourse(moves), byCourse(meetings)]
  return courses.flatMap(({ id, coordinator_id, phase_id, phase_since }) => {
    const task = openStepTask({
      phaseId: phase_id,
      phaseSince: phase_since,
      made: (movesOf.get(id) ?? []).map(({ from_step, from_since, to_step, because }) => ({
        from: from_step,
        since: from_since,
        to: to_step,
        because,
      })),
      meetings: (meetingsOf.get(id) ?? []).map(({ type, state, starts_at }) => ({
        type,
        state,
        start: Temporal.Instant.fromEpochMilliseconds(starts_at.getTime()),
      })),
    })
    return task ? [{ courseId: id, coordinatorId: coordinator_id, task }] : []
  })
}

const byCourse = <Row extends { course_id: string }>(rows: readonly Row[]) =>
  Map.groupBy(rows, ({ course_id }) => course_id)
