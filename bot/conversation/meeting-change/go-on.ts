import { isUnderWay } from '../../meetings/lead-change.ts'
import { leadMove } from '../../meetings/lead-move.ts'
import type { Heard } from '../heard.ts'
import type { Answering, Press } from '../pressed.ts'
import type { Signed } from '../as-coordinator.ts'
import { seeThrough } from '../see-through.ts'
import type { Standing } from './show-meeting-change.ts'

/** One press of hers, signed in. */
export type ChangePress = Signed & { world: Answering; who: Heard; press: Press }

/** Leads the change in hand on, and the meetings that move along with it, as far as it goes now. */
export function lead({ world, actor, course, meetingId }: ChangePress) {
  return leadMove(world, actor, { courseId: course.id, meetingId, reference: course.reference })
}

/** What is in hand goes on by itself: another change after it has a timetable of its own. */
export function goOn(
  of: ChangePress,
  { change, own, around }: Pick<Standing, 'change' | 'own' | 'around'>,
): void {
  const open = change && isUnderWay(change)
  const id = open ? change.id : own.changeId
  if (!id || !(open || around.underWay.length > 0)) return
  seeThrough(of.world, {
    caller: of.actor,
    courseId: of.course.id,
    key: `change:${id}`,
    givenUp: 'change-given-up',
    lead: async () => {
      const now = await lead(of)
      const waits = now.change?.id === id && isUnderWay(now.change)
      return !waits && !now.along
    },
  })
}
