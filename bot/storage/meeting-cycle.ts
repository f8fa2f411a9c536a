import type { Temporal } from 'temporal-polyfill'
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
  const { model_id, phase_id, held } = await tx
    .selectFrom('course as c')
    .select(['c.model_id', 'c.phase_id'])
    .select((eb) =>
      eb
        .selectFrom('meeting as m')
        .select(({ fn }) => fn.countAll<string>().as('held'))
        .where('m.municipality_id', '=', municipality_id)
        .whereRef('m.course_id', '=', 'c.id')
        .where('m.type', 'in', followedTypes)
        .where('m.state', '=', 'booked')
        .where('m.starts_at', '<=', new Date(start.epochMilliseconds))
        .as('held'),
    )
    .where('c.municipality_id', '=', municipality_id)
    .where('c.id', '=', courseId)
    .executeTakeFirstOrThrow()
  return asksToPhaseOut({ modelId: model_id, phaseId: phase_id }, Number(held))
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
