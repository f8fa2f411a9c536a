import type { CourseRole } from '#shared/domain/access.ts'
import type { Database } from './database.ts'
import { together } from './together.ts'

/**
 * `stamp` is null when there is no such course, or none that the person may see; `role` when he is not on its team.
 * `until` is when a broken glass closes behind him. `rules` counts what the municipality has said so far (storage/house.ts).
 */
export type CourseState = {
  stamp: string | null
  role: CourseRole | null
  until: Date | null
  rules: number
}
type Question = { personId: string; courseId: string }

const mostAtOnce = 100
const doors = new WeakMap<Database, (question: Question) => Promise<CourseState>>()

/** The wall asked for one person and one course. Questions that come together go together, each as its own person. */
export function courseState(db: Database, personId: string, courseId: string): Promise<CourseState> {
  const ask = doors.get(db) ?? together(mostAtOnce, (questions: Question[]) => askAll(db, questions))
  doors.set(db, ask)
  return ask({ personId, courseId })
}

async function askAll(db: Database, questions: readonly Question[]): Promise<CourseState[]> {
  const { rows } = await db.pool.query<CourseState>(
    'select stamp, role, until, rules from course_states($1, $2, $3, $4)',
    [
      db.municipalityId,
      questions.map((question) => question.personId),
      questions.map((question) => question.courseId),
      db.clock.now().toString(),
    ],
  )
  return rows
}
