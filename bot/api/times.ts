import type { Router } from 'express'
import { findTimes } from '#shared/api/times.ts'
import { courseFor } from '../access/course-for.ts'
import { lookForTimes } from '../booking/look-for-times.ts'
import { mount } from '../http/mount.ts'
import type { World } from '../world.ts'

/** Times for a meeting, as the pane and the tab ask for them. */
export function times(router: Router, world: World): void {
  mount(router, findTimes, async ({ params, body }, caller) => {
    const { course } = await courseFor(world, caller, params.courseId, 'send outlook-item', 'times-sought')
    return lookForTimes(world, caller, course, body)
  })
}
