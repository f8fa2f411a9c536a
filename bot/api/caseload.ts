import type { Router } from 'express'
import { readCaseload } from '#shared/api/caseload.ts'
import { admit } from '../access/admit.ts'
import { mount } from '../http/mount.ts'
import { readCaseload as count } from '../storage/caseload.ts'
import type { World } from '../world.ts'

/** What each coordinator has to do with, in numbers, for the leaders (T-34). They are on no team, so the service counts. */
export function caseload(router: Router, world: World): void {
  mount(router, readCaseload, async (_input, caller) => {
    await admit(world, caller, 'view caseload', 'caseload-read')
    return { coordinators: await world.db.asService(count) }
  })
}
