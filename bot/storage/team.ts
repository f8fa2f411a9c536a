import type { ExpressionBuilder } from 'kysely'
import type { CourseRole } from '#shared/domain/access.ts'
import type { Tx } from './database.ts'
import { introduceStaff, type Colleague } from './staff.ts'
import type { Tables } from './tables.ts'
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
    // Whoever is here already stays what he is; a leader who broke the glass gets a role that outlasts it.
    .onConflict((conflict) =>
      conflict
        .columns(['municipality_id', 'course_id', 'staff_id'])
        .doUpdateSet({ role })
        .where('course_team.role', '=', 'leader'),
    )
    .execute()
}

/**
 * Makes the core team exactly these colleagues: whoever lost the family's consent loses the course in the same transaction.
 * The coordinator and meeting leaders stay as they are.
 */
export async function setCoreTeam(tx: Tx, course: Course, colleagues: readonly Colleague[]): Promise<void> {
  const ids = colleagues.map((colleague) => colleague.id)
  const leaving = (eb: ExpressionBuilder<Tables, 'course_team'>) =>
    eb.and([
      eb('municipality_id', '=', municipalityOf(tx)),
      eb('course_id', '=', course.courseId),
      eb('role', '=', 'core-team'),
      ...(ids.length > 0 ? [eb('staff_id', 'not in', ids)] : []),
    ])
  // A glass that is broken stays so to its end; behind it he is nobody any more.
  await tx
    .updateTable('course_team')
    .set({ role: 'leader' })
    .where(leaving)
    .where('glass_until', 'is not', null)
    .execute()
  await tx.deleteFrom('course_team').where(leaving).execute()
  for (const colleague of colleagues) {
    await introduceStaff(tx, colleague)
    await joinTeam(tx, course, colleague.id, 'core-team')
  }
}
