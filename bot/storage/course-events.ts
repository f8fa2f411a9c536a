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

/** A task that stands on the timeline once a course, however often it is found again. @param detail a key of the texts: never a name */
export async function addTaskOnce(
  tx: Tx,
  courseId: string,
  detail: string,
  at: Temporal.Instant,
): Promise<void> {
  const said = await tx
    .selectFrom('course_event')
    .select('id')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('kind', '=', 'task')
    .where('detail', '=', detail)
    .limit(1)
    .executeTakeFirst()
  if (!said) await addCourseEvent(tx, { courseId, at, kind: 'task', detail, by: null })
}
