import type { Router } from 'express'
import { letFindingStand } from '#shared/api/guard.ts'
import { mayLetStand, writeStanding } from '#shared/domain/privacy/let-stand.ts'
import { mount } from '../http/mount.ts'
import { Refused } from '../http/refused.ts'
import { appendAudit } from '../storage/audit.ts'
import type { World } from '../world.ts'
import { courseFor } from '../access/course-for.ts'

/** What a coordinator let stand in an invitation although the guard found it: the log says so, without the words. */
export function guard(router: Router, world: World): void {
  mount(router, letFindingStand, async ({ params: { courseId }, body }, caller) => {
    await courseFor(world, caller, courseId, 'send outlook-item', 'finding-letting-stand')
    if (!mayLetStand(body)) throw new Refused(409, 'finding-may-not-stand')
    await appendAudit(world.db, {
      at: world.clock.now(),
      actor: caller.id,
      action: 'finding-let-stand',
      courseId,
      subject: writeStanding(body),
      about: [],
      to: null,
    })
    return {}
  })
}
