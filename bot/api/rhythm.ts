import type { Router } from 'express'
import { chooseRhythm, readRhythm } from '#shared/api/rhythm.ts'
import { mount } from '../http/mount.ts'
import { chooseWeekly, isWeekly } from '../storage/gathering.ts'
import { upsertStaff } from '../storage/staff.ts'
import type { World } from '../world.ts'

/** How the reminders come is the caller's own to choose, in the tab as on a card (decision 0020). */
export function rhythm(router: Router, world: World): void {
  mount(router, readRhythm, async (_input, caller) => ({
    weekly: await world.db.as(caller, (tx) => isWeekly(tx, caller.id)),
  }))

  mount(router, chooseRhythm, async ({ body: { weekly } }, caller) => {
    await world.db.as(caller, async (tx) => {
      await upsertStaff(tx, caller)
      await chooseWeekly(tx, caller.id, weekly, world.clock.now())
    })
    return { weekly }
  })
}
