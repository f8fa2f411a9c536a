import { Refused } from '../http/refused.ts'
import { readCourse, type StoredCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import { lockCourse } from '../storage/revision.ts'
import type { World } from '../world.ts'

/**
 * The course as it stands now, and until the transaction ends: for what is decided where it is written. First in the transaction.
 * @throws Refused `not-found` or `course-closed` when it is gone, or was closed, meanwhile
 */
export async function lockOpenCourse(
  { vault }: Pick<World, 'vault'>,
  tx: Tx,
  courseId: string,
): Promise<StoredCourse> {
  const course = (await lockCourse(tx, courseId)) ? await readCourse(tx, courseId, vault) : null
  if (!course) throw new Refused(404, 'not-found')
  refuseClosed(course)
  return course
}

/** @throws Refused */
export function refuseClosed({ closedOn }: Pick<StoredCourse, 'closedOn'>): void {
  if (closedOn) throw new Refused(409, 'course-closed')
}
