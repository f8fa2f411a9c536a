import type { Verb } from '#shared/domain/access-table.ts'
import { may } from '#shared/domain/access.ts'
import type { AuditAction } from '#shared/domain/audit/actions.ts'
import { groupIds, groups, type GroupId } from '#shared/domain/groups/groups.ts'
import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { appendAuditIn } from '../storage/audit.ts'
import type { Tx } from '../storage/database.ts'
import { readGroup, type StoredGroup } from '../storage/groups.ts'
import type { World } from '../world.ts'

/** The groups that somebody runs (5.2). */
export const groupsOf = (caller: Caller): GroupId[] =>
  groupIds.filter((id) => may(caller, actOn(id, 'view'), null))

export const actOn = (id: GroupId, verb: Extract<Verb, 'view' | 'edit'>) =>
  `${verb} ${groups[id].thing}` as const

/** In the log stands which group, and never who is in it. */
export const logged = (
  tx: Tx,
  world: World,
  caller: Caller,
  action: AuditAction,
  id: GroupId,
): Promise<void> =>
  appendAuditIn(tx, {
    at: world.clock.now(),
    actor: caller.id,
    action,
    courseId: null,
    subject: id,
    about: [],
    to: null,
  })

/** The group, held until the transaction ends, as whoever calls it may change it. @throws Refused 409 */
export async function chaired(
  tx: Tx,
  caller: Caller,
  id: GroupId,
  revision: number | null,
): Promise<StoredGroup> {
  const group = await readGroup(tx, id, true)
  if (!group) throw new Refused(409, 'group-not-set-up')
  if (group.chair.id !== caller.id) throw new Refused(409, 'group-not-chair')
  if (revision !== null && group.revision !== revision) throw new Refused(409, 'changed-by-someone-else')
  return group
}
