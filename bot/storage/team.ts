import type { CourseRole } from '#shared/domain/access.ts'
import type { Tx } from './database.ts'
import { introduceStaff, type Colleague } from './staff.ts'
import { municipalityOf } from './transaction.ts'

type Course = { courseId: string; coordinatorId: string }

export async function joinTeam(
  tx: Tx,
  { courseId, coordinatorId }: Course,
  staffId: string,
  role: CourseRole,
): Promise<void> {
  await tx
    .insertInto('course_team')
    .values({
      municipality_id: municipalityOf(tx),
      course_id: courseId,
      staff_id: staffId,
      role,
      coordinator_id: coordinatorId,
    })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'course_id', 'staff_id']).doNothing())
    .execute()
}

/**
 * Makes the core team exactly these colleagues: whoever lost the family's consent loses the course in the same transaction.
 * The coordinator and meeting leaders stay as they are.
 */
export async function setCoreTeam(tx: Tx, course: Course, colleagues: readonly Colleague[]): Promise<void> {
  const ids = colleagues.map((colleague) => colleague.id)
  await tx
    .deleteFrom('course_team')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', course.courseId)
    .where('role', '=', 'core-team')
    .$if(ids.length > 0, (query) => query.where('staff_id', 'not in', ids))
    .execute()
  for (const colleague of colleagues) {
    await introduceStaff(tx, colleague)
    await joinTeam(tx, course, colleague.id, 'core-team')
  }
}
