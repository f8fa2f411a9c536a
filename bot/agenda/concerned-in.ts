import type { AgendaItem } from '#shared/domain/agenda/agenda.ts'
import { concerned, namedIn } from '#shared/domain/reading/whom-it-concerns.ts'
import type { StoredCourse } from '../storage/courses.ts'

/** Members of the family whom these items concern or name: their words, and who is to speak. Each once. */
export function concernedIn(items: readonly AgendaItem[], course: StoredCourse): string[] {
  return [
    ...new Set(
      items.flatMap(({ about, text, speaker }) => [
        ...(text ? concerned(about, text, course) : []),
        ...namedIn(speaker, course),
      ]),
    ),
  ]
}
