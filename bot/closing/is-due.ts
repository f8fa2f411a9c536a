import type { Temporal } from 'temporal-polyfill'
import { mayErase } from '#shared/domain/course/retention.ts'
import { closedCourses } from '../storage/closing.ts'
import type { Tx } from '../storage/database.ts'

/** Is the course to be erased today, with its channel in Teams? As the service. */
export async function isDue(tx: Tx, courseId: string, today: Temporal.PlainDate): Promise<boolean> {
  const course = (await closedCourses(tx, today)).find(({ id }) => id === courseId)
  return course !== undefined && mayErase(course, today).erase
}
