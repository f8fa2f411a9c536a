import type { Router } from 'express'
import { readMe } from '#shared/api/me.ts'
import { mount } from '../http/mount.ts'
import { houseOf } from '../storage/house.ts'
import { rememberLeading, upsertStaff } from '../storage/staff.ts'
import type { World } from '../world.ts'

/** Who is signed in. The name and address of that moment are kept, so that others can be told who did what. */
export function me(router: Router, world: World): void {
  mount(router, readMe, async (_input, caller) => {
    await world.db.as(caller, async (tx) => {
      await upsertStaff(tx, caller)
      await rememberLeading(tx, caller)
    })
    return {
      id: caller.id,
      name: caller.name,
      roles: [...caller.roles],
      municipality: world.municipalityName,
      // How mail is marked as secure is the administrator's to know.
      settings: (await houseOf(world.db)).settings.filter(({ kind }) => kind !== 'secure-mail'),
      now: world.clock.now().toString(),
    }
  })
}
