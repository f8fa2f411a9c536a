import { Temporal } from 'temporal-polyfill'
import type { StepMade, StepMove } from '#shared/domain/course/steps.ts'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'

export type StoredStep = StepMade & { id: string; at: Temporal.Instant; by: string }

/** What was made of moves in this course, newest first; `by` is the colleague's name, '' when it has been erased. */
export async function readSteps(tx: Tx, courseId: string): Promise<StoredStep[]> {
  const rows = await tx
    .selectFrom('course_step as m')
    .leftJoin('staff as s', (join) =>
      join.onRef('s.municipality_id', '=', 'm.municipality_id').onRef('s.id', '=', 'm.moved_by'),
    )
    .select(['m.id', 'm.from_step', 'm.from_since', 'm.to_step', 'm.because', 'm.moved_at', 's.name'])
    .where('m.municipality_id', '=', municipalityOf(tx))
    .where('m.course_id', '=', courseId)
    .orderBy('m.moved_at', 'desc')
    .orderBy('m.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    from: row.from_step,
    since: row.from_since,
    to: row.to_step,
    because: row.because,
    at: Temporal.Instant.fromEpochMilliseconds(row.moved_at.getTime()),
    by: row.name ?? '',
  }))
}

type Made = StepMove & {
  id: string
  courseId: string
  /** ISO dates: from when the step that is left was counted, and the one that is come to. */
  since: { left: string; come: string }
  at: Temporal.Instant
  by: string
}

/** The course stands in another step from here on, and it is kept who said so and why. */
export async function storeStep(
  tx: Tx,
  { id, courseId, from, to, because, since, at, by }: Made,
): Promise<void> {
  const municipality_id = municipalityOf(tx)
  await tx
    .updateTable('course')
    .set({ phase_id: to, phase_since: since.come })
    .where('municipality_id', '=', municipality_id)
    .where('id', '=', courseId)
    .execute()
  await tx
    .insertInto('course_step')
    .values({
      municipality_id,
      course_id: courseId,
      id,
      from_step: from,
      from_since: since.left,
      to_step: to,
      because,
      moved_at: at.toString(),
      moved_by: by,
    })
    .execute()
}
