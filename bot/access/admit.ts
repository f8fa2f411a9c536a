import type { Act } from '#shared/domain/access-table.ts'
import { may } from '#shared/domain/access.ts'
import type { AuditAction } from '#shared/domain/audit/actions.ts'
import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { appendAudit } from '../storage/audit.ts'
import type { World } from '../world.ts'

/**
 * Lets in to what is of no course, by the app roles alone; who is not let in stands in the log.
 * @param subject what it is that he wanted
 * @throws Refused 403 `not-allowed`
 */
export async function admit(
  { db, clock }: Pick<World, 'db' | 'clock'>,
  caller: Caller,
  act: Act,
  subject: AuditAction,
): Promise<void> {
  if (may(caller, act, null)) return
  const ofNoCourse = { courseId: null, about: [], to: null }
  await appendAudit(db, { ...ofNoCourse, at: clock.now(), actor: caller.id, action: 'refused', subject })
  throw new Refused(403, 'not-allowed')
}
