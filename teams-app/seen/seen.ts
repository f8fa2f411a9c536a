import type { CourseAct } from '#shared/domain/access.ts'
import { createContext, useContext, type RefObject } from 'react'
import { useWords } from '../words.ts'
import type { Course, Party } from '../reading.ts'
import { searchFor } from './party-search.ts'

/** How a course is being looked at. */
export type Seen = {
  /** The coordinator's own reading: who there is to see it as. */
  own: Course
  /** Whom she sees it as, by name; null when she sees it as herself. */
  as: (Party & { name: string }) | null
  /** Round the button that chooses, so that the keyboard finds back to it. */
  chooser: RefObject<HTMLSpanElement | null>
}

export const SeenContext = createContext<Seen | null>(null)

export function useSeen(): Seen {
  const seen = useContext(SeenContext)
  if (!seen) throw new Error('outside a course')
  return seen
}

/** The address of another screen of this course, seen as it is seen here. */
export function useCoursePath(): (screen: '' | '/map' | '/plan') => string {
  const { own, as } = useSeen()
  return (screen) => `/course/${own.id}${screen}${searchFor(as)}`
}

/** What an empty part says: to whoever may fill it what belongs there, to anybody else no more than that it is empty. */
export function useEmpty({ acts }: Pick<Course, 'acts'>, act: CourseAct): (belongs: string) => string {
  const { seen } = useWords()
  const { as } = useSeen()
  if (as) return () => seen.nothing(as.name)
  return (belongs) => (acts.includes(act) ? belongs : seen.empty)
}
