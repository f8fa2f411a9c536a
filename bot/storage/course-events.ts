import type { Temporal } from 'temporal-polyfill'
import type { Tx } from './database.ts'
import { orderedId } from './ordered-id.ts'
import type { TimelineKind } from './reading.ts'
import { municipalityOf } from './transaction.ts'

export type CourseEvent = {
  courseId: string
  at: Temporal.Instant
  kind: TimelineKind
  detail: string | null
  by: string | null
}

/** A line on the course's timeline. `detail` is a version, an item, a reminder kind: never a name. */
export async function addCourseEvent(tx: Tx, { courseId, at, kind, detail, by }: CourseEvent): Promise<void> {
  await tx
    .insertInto('course_event')
    .values({
      municipality_id: municipalityOf(tx),
      course_id: courseId,
      id: orderedId(),
      at: at.toString(),
      kind,
      detail,
      by_id: by,
    })
    .execute()
}
