import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { nextWorkingDay } from '#shared/domain/calendar/working-days.ts'
import { atLocal, localDate } from '#shared/domain/calendar/zone.ts'
import { agreementNotices } from '#shared/domain/plan/agreement-notices.ts'
import type { Said } from '#shared/domain/plan/agreement-state.ts'
import { saidOf } from '../storage/course-query.ts'
import type { Tx } from '../storage/database.ts'
import type { Outbox } from '../storage/outbox.ts'
import { openPlan } from '../storage/plans.ts'
import { municipalityOf } from '../storage/transaction.ts'
import type { Vault } from '../storage/vault.ts'

const morning = '09:00'

/** Asks for the cards that today says of every open course's agreements, once for each deadline; who they are about, no card says. */
export async function enqueueAgreementsDue(
  tx: Tx,
  outbox: Outbox,
  vault: Vault,
  now: Temporal.Instant,
): Promise<void> {
  const today = localDate(now)
  const dueAt = atLocal(nextWorkingDay(today), morning)
  for (const { courseId, ...plan } of await plansThatHold(tx)) {
    const { agreements } = openPlan(vault, municipalityOf(tx), courseId, plan)
    for (const { subject, day } of agreementNotices(agreements, today))
      await outbox.enqueue(tx, {
        kind: 'card',
        subject,
        courseId,
        detail: day.toString(),
        audience: 'team',
        key: `card:${subject}:${courseId}:${day.toString()}`,
        dueAt,
      })
  }
}

type Plan = { courseId: string; version: string; sealed: string; said: Said[] }

/** The newest of each open course. */
async function plansThatHold(tx: Tx): Promise<Plan[]> {
  const { rows } = await sql<Plan>`
    select p.course_id as "courseId", p.version, p.sealed::text as sealed, ${sql.raw(saidOf('p'))} as said
    from course c join plan_version p on p.municipality_id = c.municipality_id and p.course_id = c.id
    where c.municipality_id = ${municipalityOf(tx)} and c.closed_on is null and p.version = (
      select n.version from plan_version n where n.municipality_id = c.municipality_id and n.course_id = c.id
      order by n.published_at desc, string_to_array(n.version, '.')::int[] desc limit 1)
    order by c.id`.execute(tx)
  return rows
}
