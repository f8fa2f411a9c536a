import type { AgendaItem } from '#shared/domain/agenda/agenda.ts'
import { concerned } from '#shared/domain/reading/whom-it-concerns.ts'
import type { StoredCourse } from '../storage/courses.ts'

/** Members of the family whom the words of these items concern, each once. */
export function concernedIn(items: readonly AgendaItem[], course: StoredCourse): string[] {
  return [...new Set(items.flatMap(({ about, text }) => (text ? concerned(about, text, course) : [])))]
}
