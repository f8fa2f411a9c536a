import type { Temporal } from 'temporal-polyfill'
import { cycleOf } from '#shared/domain/course/cycle.ts'
import type { MeetingToFollow } from '#shared/domain/course/deadlines.ts'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'

/** How this network meeting is followed up, and whether it follows another one: by the course's model and step, and what is booked (O-41). */
export async function readCycle(
  tx: Tx,
  { courseId, start }: { courseId: string; start: Temporal.Instant },
): Promise<Required<MeetingToFollow>> {
  const municipality_id = municipalityOf(tx)
  const course = await tx
    .selectFrom('course')
    .select(['model_id', 'phase_id'])
    .where('municipality_id', '=', municipality_id)
    .where('id', '=', courseId)
    .executeTakeFirstOrThrow()
  const earlier = await tx
    .selectFrom('meeting')
    .select('id')
    .where('municipality_id', '=', municipality_id)
    .where('course_id', '=', courseId)
    .where('type', '=', 'networkMeeting')
    .where('state', '=', 'booked')
    .where('starts_at', '<', new Date(start.epochMilliseconds))
    .limit(1)
    .executeTakeFirst()
  const cycle = cycleOf({ modelId: course.model_id, phaseId: course.phase_id })
  return { start, cycle, follows: earlier !== undefined }
}
