import type { Router } from 'express'
import { allow, disallow, readAllowList } from '#shared/api/allow-list.ts'
import type { AuditAction } from '#shared/domain/audit/actions.ts'
import { allowedFault } from '#shared/domain/privacy/allow-list.ts'
import { admit } from '../access/admit.ts'
import type { Caller } from '../http/caller.ts'
import { mount } from '../http/mount.ts'
import { Refused } from '../http/refused.ts'
import { addAllowed, readAllowed, removeAllowed } from '../storage/allow-list.ts'
import { appendAuditIn } from '../storage/audit.ts'
import type { Tx } from '../storage/database.ts'
import { upsertStaff } from '../storage/staff.ts'
import type { World } from '../world.ts'

/** What may stand in every invitation of the municipality. The log says that the list was changed, by the entry's id. */
export function allowList(router: Router, world: World): void {
  mount(router, readAllowList, async (_input, caller) => {
    await admit(world, caller, 'view allow-list', 'allowed-read')
    const entries = await world.db.as(caller, readAllowed)
    return { entries: entries.map(({ at, ...entry }) => ({ ...entry, at: at.toISOString() })) }
  })

  mount(router, allow, async ({ params: { entryId }, body }, caller) => {
    await admit(world, caller, 'edit allow-list', 'allowed-added')
    const at = world.clock.now()
    await world.db.asService(async (tx) => {
      const standing = await readAllowed(tx)
      if (standing.some(({ id }) => id === entryId)) return
      const fault = allowedFault(
        body,
        standing.map(({ text }) => text),
        world.mailDomains,
      )
      if (fault) throw new Refused(409, fault)
      await upsertStaff(tx, caller)
      if (!(await addAllowed(tx, { id: entryId, ...body }, { at, by: caller.id })))
        throw new Refused(409, 'allowed-already')
      await logged(tx, world, caller, 'allowed-added', `${body.kind}/${entryId}`)
    })
    return {}
  })

  mount(router, disallow, async ({ params: { entryId } }, caller) => {
    await admit(world, caller, 'edit allow-list', 'allowed-removed')
    const at = world.clock.now()
    await world.db.asService(async (tx) => {
      await upsertStaff(tx, caller)
      if (await removeAllowed(tx, entryId, { at, by: caller.id }))
        await logged(tx, world, caller, 'allowed-removed', entryId)
    })
    return {}
  })
}

const ofNoCourse = { courseId: null, about: [], to: null }

function logged(
  tx: Tx,
  { clock }: World,
  caller: Caller,
  action: AuditAction,
  subject: string,
): Promise<void> {
  return appendAuditIn(tx, { ...ofNoCourse, at: clock.now(), actor: caller.id, action, subject })
}
