import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { addCourseEvent } from '../storage/course-events.ts'
import type { Answering } from './pressed.ts'

type Through = {
  caller: Caller
  courseId: string
  /** What is led on, with its time and its room: another one has a timetable of its own. */
  key: string
  /** The task, where it is given up. */
  givenUp: 'change-given-up' | 'next-meeting-given-up' | 'rest-given-up'
  /** Leads it on, as far as it goes now. @returns whether it has come to its end */
  lead: () => Promise<boolean>
}

/**
 * The room answers after the press has been: led on while her token is at hand, so that she need not press again. Given up while nobody
 * looks, it is a task: the card that is drawn anew says where things stand, and not that something was wished.
 */
export function seeThrough({ db, clock, errands }: Answering, through: Through): void {
  const { caller, courseId, key, givenUp, lead } = through
  errands.begin(key, async () => {
    try {
      return await lead()
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const task = { courseId, at: clock.now(), kind: 'task', detail: givenUp, by: null } as const
      await db.as(caller, (tx) => addCourseEvent(tx, task))
      return true
    }
  })
}
