import type { Verb } from '#shared/domain/access-table.ts'
import { may } from '#shared/domain/access.ts'
import type { AuditAction } from '#shared/domain/audit/actions.ts'
import { groupIds, groups, type GroupId } from '#shared/domain/groups/groups.ts'
import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { appendAudit, appendAuditIn, type AuditLine } from '../storage/audit.ts'
import type { Tx } from '../storage/database.ts'
import { readGroup, type StoredGroup } from '../storage/groups.ts'
import type { World } from '../world.ts'

/** The groups that somebody runs (5.2). */
export const groupsOf = (caller: Caller): GroupId[] => groupIds.filter((id) => mayRun(caller, id, 'view'))

const mayRun = (caller: Caller, id: GroupId, verb: Extract<Verb, 'view' | 'edit'>) =>
  may(caller, `${verb} ${groups[id].thing}`, null)

/** @throws Refused 403, which the log says */
export async function admit(world: World, caller: Caller, id: GroupId, subject: AuditAction): Promise<void> {
  if (!mayRun(caller, id, 'edit')) throw await refusal(world, caller, subject)
}

export async function refusal(world: World, caller: Caller, subject: AuditAction): Promise<Refused> {
  await appendAudit(world.db, { ...line(world, caller, 'refused'), subject })
  return new Refused(403, 'not-allowed')
}

/** In the log stands which group, and never who is in it. */
export const logged = (
  tx: Tx,
  world: World,
  caller: Caller,
  action: AuditAction,
  id: GroupId,
): Promise<void> => appendAuditIn(tx, { ...line(world, caller, action), subject: id })

const line = ({ clock }: World, caller: Caller, action: AuditAction): AuditLine => ({
  at: clock.now(),
  actor: caller.id,
  action,
  courseId: null,
  subject: null,
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
