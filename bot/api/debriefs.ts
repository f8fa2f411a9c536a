import type { Router } from 'express'
import { readDebriefs, saveDebrief as contract } from '#shared/api/debriefs.ts'
import { isHeld } from '#shared/domain/meeting/debrief.ts'
import { saveDebrief } from '../after-meeting/save-debrief.ts'
import { mount } from '../http/mount.ts'
import { readDebriefs as read } from '../storage/debriefs.ts'
import type { World } from '../world.ts'
import { courseFor, wholeFamily } from '../access/course-for.ts'

/** What coordinator and meeting leader say of a meeting afterwards (D-12): theirs alone. */
export function debriefs(router: Router, world: World): void {
  mount(router, readDebriefs, async ({ params: { courseId } }, caller) => {
    const { course } = await courseFor(world, caller, courseId, 'view debrief', 'debriefs-read', wholeFamily)
    const now = world.clock.now()
    const stored = await world.db.as(caller, (tx) => read(tx, courseId, world.vault))
    const meetings = course.meetings
      .filter((meeting) => isHeld(meeting, now))
      .toReversed()
      .map(({ id, start }) => {
        const found = stored.find(({ meetingId }) => meetingId === id)
        return {
          meetingId: id,
          start: start.toString(),
          revision: found?.revision ?? 0,
          saved: found ? { at: found.at.toString(), by: found.by, debrief: found.debrief } : null,
        }
      })
    return { meetings }
  })

  mount(router, contract, ({ params, body }, caller) => saveDebrief(world, caller, { ...params, ...body }))
}
