import { isUnderWay, leadChange } from '../../meetings/lead-change.ts'
import type { Heard } from '../heard.ts'
import type { Answering, Press } from '../pressed.ts'
import type { Signed } from '../as-coordinator.ts'
import { seeThrough } from '../see-through.ts'
import type { Standing } from './show-meeting-change.ts'

/** One press of hers, signed in. */
export type ChangePress = Signed & { world: Answering; who: Heard; press: Press }

/** Leads the change in hand on, as far as it goes now. */
export function lead({ world, actor, course, meetingId }: ChangePress) {
  return leadChange(world, actor, { courseId: course.id, meetingId, reference: course.reference })
}

/** What is in hand goes on by itself: another change after it has a timetable of its own. */
export function goOn(of: ChangePress, { change }: Pick<Standing, 'change'>): void {
  if (!change || !isUnderWay(change)) return
  seeThrough(of.world, {
    caller: of.actor,
    courseId: of.course.id,
    key: `change:${change.id}`,
    givenUp: 'change-given-up',
    lead: async () => {
      const now = await lead(of)
      return now?.id !== change.id || !isUnderWay(now)
    },
  })
}
