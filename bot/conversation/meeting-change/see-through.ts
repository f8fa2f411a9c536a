import type { Caller } from '../../http/caller.ts'
import { Refused } from '../../http/refused.ts'
import { isUnderWay, leadChange } from '../../meetings/lead-change.ts'
import type { StoredCourse } from '../../storage/courses.ts'
import type { Heard } from '../heard.ts'
import type { Answering, Press } from '../pressed.ts'
import type { Standing } from './show-meeting-change.ts'

/** One press of hers, signed in. */
export type ChangePress = {
  world: Answering
  who: Heard
  press: Press
  caller: Caller
  course: StoredCourse
  meetingId: string
}

/** Leads the change in hand on, as far as it goes now. */
export function lead({ world, caller, course, meetingId }: ChangePress) {
  return leadChange(world, caller, { courseId: course.id, meetingId, reference: course.reference })
}

/** The room answers after the press has been: led on while her token is at hand, so that she need not press again. */
export function seeThrough(of: ChangePress, { change }: Pick<Standing, 'change'>): void {
  if (!isUnderWay(change)) return
  of.world.errands.begin(`change:${of.meetingId}`, async () => {
    try {
      return !isUnderWay(await lead(of))
    } catch (error) {
      // Given up: the card says where the meeting stands.
      if (error instanceof Refused) return true
      throw error
    }
  })
}
