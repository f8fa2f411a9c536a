import { Temporal } from 'temporal-polyfill'
import { cycleOf, type Cycle } from '#shared/domain/course/cycle.ts'
import type { MeetingToFollow } from '#shared/domain/course/deadlines.ts'
import { asksToPhaseOut } from '#shared/domain/course/phasing-out.ts'
import { followedTypes } from '#shared/domain/meeting/meeting-types.ts'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'

/** How the course is followed up, by its model and the step that it stands in (O-41). */
export async function readCycleOf(tx: Tx, courseId: string): Promise<Cycle> {
  const course = await tx
    .selectFrom('course')
    .select(['model_id', 'phase_id'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', courseId)
    .executeTakeFirstOrThrow()
  return cycleOf({ modelId: course.model_id, phaseId: course.phase_id })
}

/** Before another one is booked after this meeting: is it asked whether the family is ready to leave (O-07)? */
export async function isAskedToPhaseOut(
  tx: Tx,
  { courseId, start }: { courseId: string; start: Temporal.Instant },
): Promise<boolean> {
  const municipality_id = municipalityOf(tx)
  const { model_id, phase_id } = await tx
    .selectFrom('course')
    .select(['model_id', 'phase_id'])
    .where('municipality_id', '=', municipality_id)
    .where('id', '=', courseId)
    .executeTakeFirstOrThrow()
  const meetings = await tx
    .selectFrom('meeting')
    .select(['type', 'state', 'starts_at'])
    .where('municipality_id', '=', municipality_id)
    .where('course_id', '=', courseId)
    .execute()
  return asksToPhaseOut(
    { modelId: model_id, phaseId: phase_id },
    meetings.map(({ starts_at, ...meeting }) => ({
      ...meeting,
      start: Temporal.Instant.fromEpochMilliseconds(starts_at.getTime()),
    })),
    start,
  )
}

/** How this meeting is followed up, and whether it follows another one: by the course's model and step, and what is booked (O-41). */
export async function readCycle(
  tx: Tx,
  { courseId, start }: { courseId: string; start: Temporal.Instant },
): Promise<Required<MeetingToFollow>> {
  const municipality_id = municipalityOf(tx)
  const earlier = await tx
    .selectFrom('meeting')
    .select('id')
    .where('municipality_id', '=', municipality_id)
    .where('course_id', '=', courseId)
    .where('type', 'in', followedTypes)
    .where('state', '=', 'booked')
    .where('starts_at', '<', new Date(start.epochMilliseconds))
    .limit(1)
    .executeTakeFirst()
  return { start, cycle: await readCycleOf(tx, courseId), follows: earlier !== undefined }
}
