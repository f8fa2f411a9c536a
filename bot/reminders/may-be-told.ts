import { may } from '#shared/domain/access.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { isForLeaders } from '#shared/domain/course/escalation.ts'
import { isAgreementCard, isAgreementOf } from '../plan/agreement-cards.ts'
import { courseRoleOf } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import type { DueRow } from '../storage/outbox-lease.ts'
import { leadersIn } from '../storage/staff.ts'
import type { Delivery } from './delivery.ts'
import { isOnTeam } from './is-on-team.ts'

/** Leaders are on no course's team: their cards say that something has not been done, and name a reference and a date. */
export async function mayBeTold(
  tx: Tx,
  { vault, clock }: Pick<Delivery, 'vault' | 'clock'>,
  row: DueRow,
): Promise<boolean> {
  const { audience, courseId, subject } = row
  if (audience === 'team' || audience === 'leaders') return true
  if (isForLeaders(subject) && (await leadersIn(tx)).includes(audience)) return true
  if (isAgreementCard(subject) && !(await isAgreementOf(tx, row, vault))) return false
  if (subject === 'debrief-due' && !(await writesDebrief(tx, row))) return false
  return isOnTeam(tx, { staffId: audience, courseId }, vault, localDate(clock.now()))
}

async function writesDebrief(tx: Tx, { courseId, audience }: DueRow): Promise<boolean> {
  const role = await courseRoleOf(tx, courseId, audience)
  return role !== null && may({ roles: [] }, 'edit debrief', role)
}
