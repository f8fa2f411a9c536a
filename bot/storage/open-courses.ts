import type { Temporal } from 'temporal-polyfill'
import { isOpenTo } from '#shared/domain/consent/core-team.ts'
import { listCourses, type ListedCourse } from './course-list.ts'
import type { Tx } from './database.ts'

/** Of the courses whose team this colleague is on, those that are open to him today, by reference (catalogue 5.2, X-05). */
export async function openCourses(
  tx: Tx,
  staffId: string,
  today: Temporal.PlainDate,
): Promise<ListedCourse[]> {
  const courses = await listCourses(tx)
  return courses.filter((course) => isOpenTo(staffId, course.viewerRole, course, today))
}
