import { Temporal } from 'temporal-polyfill'
import type { Tx } from './database.ts'
import { orderedId } from './ordered-id.ts'
import { municipalityOf } from './transaction.ts'
import type { Place, Vault } from './vault.ts'

export type Glass = { id: string; until: Temporal.Instant }
export type GlassOpening = Glass & { leader: string; at: Temporal.Instant; reason: string }

/** The course a leader names, by its reference or its id. For the service: the leader himself sees none yet. */
export async function courseNamed(
  tx: Tx,
  name: string,
): Promise<{ id: string; reference: string; coordinatorId: string; closed: boolean } | null> {
  const isId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(name)
  const row = await tx
    .selectFrom('course')
    .select(['id', 'reference', 'coordinator_id', 'closed_on'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where(isId ? 'id' : 'reference', '=', name)
    .executeTakeFirst()
  return (
    (row && {
      id: row.id,
      reference: row.reference,
      coordinatorId: row.coordinator_id,
      closed: row.closed_on !== null,
    }) ??
    null
  )
}

type Opening = {
  courseId: string
  coordinatorId: string
  leaderId: string
  at: Temporal.Instant
  until: Temporal.Instant
  reason: string
}

/**
 * Lets a leader in until then. While it is open it is the same opening, whatever is sent again and however many at once.
 * @returns the opening, and whether it is a new one
 */
export async function openGlass(
  tx: Tx,
  { courseId, coordinatorId, leaderId, at, until, reason }: Opening,
  vault: Vault,
): Promise<Glass & { fresh: boolean }> {
  const municipality_id = municipalityOf(tx)
  const opened = await tx
    .insertInto('course_team')
    .values({
      municipality_id,
      course_id: courseId,
      staff_id: leaderId,
      role: 'leader',
      coordinator_id: coordinatorId,
      glass_until: until.toString(),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['municipality_id', 'course_id', 'staff_id'])
        .doUpdateSet({ glass_until: until.toString() })
        .where((eb) =>
          eb.or([
            eb('course_team.glass_until', 'is', null),
            eb('course_team.glass_until', '<=', new Date(at.epochMilliseconds)),
          ]),
        ),
    )
    .returning('staff_id')
    .executeTakeFirst()
  if (!opened) return { ...(await lastOf(tx, courseId, leaderId)), fresh: false }
  const id = orderedId()
  await tx
    .insertInto('break_glass')
    .values({
      municipality_id,
      course_id: courseId,
      id,
      leader_id: leaderId,
      opened_at: at.toString(),
      until: until.toString(),
      reason: vault.seal(place(municipality_id, courseId, id), reason),
    })
    .execute()
  return { id, until, fresh: true }
}

async function lastOf(tx: Tx, courseId: string, leaderId: string): Promise<Glass> {
  const { id, until } = await tx
    .selectFrom('break_glass')
    .select(['id', 'until'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('leader_id', '=', leaderId)
    .orderBy('opened_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return { id, until: instant(until) }
}

/** Who has opened this course, when, until when and why, newest first. */
export async function readOpenings(tx: Tx, courseId: string, vault: Vault): Promise<GlassOpening[]> {
  const municipalityId = municipalityOf(tx)
  const rows = await tx
    .selectFrom('break_glass as g')
    .innerJoin('staff as s', (join) =>
      join.onRef('s.municipality_id', '=', 'g.municipality_id').onRef('s.id', '=', 'g.leader_id'),
    )
    .select(['g.id', 's.name', 'g.opened_at', 'g.until', 'g.reason'])
    .where('g.municipality_id', '=', municipalityId)
    .where('g.course_id', '=', courseId)
    .orderBy('g.opened_at', 'desc')
    .orderBy('g.id', 'desc')
    .execute()
  return rows.map(({ id, name, opened_at, until, reason }) => ({
    id,
    leader: name,
    at: instant(opened_at),
    until: instant(until),
    reason: vault.open(place(municipalityId, courseId, id), reason),
  }))
}

/** When the span of an opening is asked for by itself: what a card may say of it. Null when there is no such opening. */
export async function spanOfOpening(
  tx: Tx,
  courseId: string,
  id: string,
): Promise<{ at: Temporal.Instant; until: Temporal.Instant } | null> {
  const row = await tx
    .selectFrom('break_glass')
    .select(['opened_at', 'until'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { at: instant(row.opened_at), until: instant(row.until) } : null
}

/** Takes away what is over. The wall has shut by then; this is the broom. */
export async function endOpenings(tx: Tx, now: Temporal.Instant): Promise<void> {
  const over = new Date(now.epochMilliseconds)
  const municipality_id = municipalityOf(tx)
  await tx
    .deleteFrom('course_team')
    .where('municipality_id', '=', municipality_id)
    .where('role', '=', 'leader')
    .where('glass_until', '<=', over)
    .execute()
  await tx
    .updateTable('course_team')
    .set({ glass_until: null })
    .where('municipality_id', '=', municipality_id)
    .where('glass_until', '<=', over)
    .execute()
}

function place(municipalityId: string, courseId: string, id: string): Place {
  return { municipalityId, table: 'break_glass.reason', row: `${courseId}/${id}` }
}

function instant(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime())
}
