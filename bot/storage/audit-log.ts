import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { auditKind, type AuditKind } from '#shared/domain/audit/actions.ts'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'

/** A line as it is read: `by` is null when Samlet itself did it, or when the name has been erased; the line stands all the same. */
export type LoggedLine = {
  seq: number
  at: Temporal.Instant
  by: string | null
  /** The id of whoever did it. */
  actor: string
  action: string
  kind: AuditKind
  subject: string | null
  about: string[]
  to: string | null
}
/** `next`: where the page after this one begins; null when there is no more. */
export type LogPage = { lines: LoggedLine[]; next: number | null }

/** Lines before this one, newest first; `before` null begins with the newest. */
type Wish = { courseId: string; before: number | null; atMost: number }

/** Everything that was done with one course and everybody in it. */
export function auditOfCourse(tx: Tx, wish: Wish): Promise<LogPage> {
  return page(tx, wish, null)
}

/** Everything that was shown, changed or sent of one member of the family. */
export function auditOfPerson(tx: Tx, { memberId, ...wish }: Wish & { memberId: string }): Promise<LogPage> {
  return page(tx, wish, memberId)
}

/** All of it, for the person's own right of access. */
export async function wholeAuditOfPerson(
  tx: Tx,
  of: { courseId: string; memberId: string },
): Promise<LoggedLine[]> {
  const lines: LoggedLine[] = []
  let before: number | null = null
  do {
    const { lines: more, next }: LogPage = await auditOfPerson(tx, { ...of, before, atMost: 1000 })
    lines.push(...more)
    before = next
  } while (before !== null)
  return lines
}

async function page(tx: Tx, { courseId, before, atMost }: Wish, memberId: string | null): Promise<LogPage> {
  const sets = await setsOf(tx, courseId)
  const naming = [...sets].flatMap(([id, members]) => (memberId && members.includes(memberId) ? [id] : []))
  const rows = await tx
    .selectFrom('audit')
    .select(['seq', 'at', 'actor', 'action', 'subject', 'about', 'recipient'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .$if(before !== null, (query) => query.where('seq', '<', String(before)))
    .$if(memberId !== null, (query) => query.where(sql<boolean>`about = any(${naming}::uuid[])`))
    .orderBy('seq', 'desc')
    .limit(atMost + 1)
    .execute()
  const shown = rows.slice(0, atMost)
  const names = await namesOf(tx, [...new Set(shown.map((row) => row.actor))])
  return {
    lines: shown.map((row) => ({
      seq: Number(row.seq),
      at: Temporal.Instant.fromEpochMilliseconds(row.at.getTime()),
      by: names.get(row.actor) || null,
      actor: row.actor,
      action: row.action,
      kind: auditKind(row.action),
      subject: row.subject,
      about: (row.about && sets.get(row.about)) || [],
      to: row.recipient,
    })),
    next: rows.length > atMost ? Number(shown.at(-1)!.seq) : null,
  }
}

/** A course knows a handful of sets, however long its log is. */
async function setsOf(tx: Tx, courseId: string): Promise<Map<string, string[]>> {
  const rows = await tx
    .selectFrom('audit_about')
    .select(['id', 'member_ids'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .execute()
  return new Map(rows.map((row) => [row.id, row.member_ids]))
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Actors are colleagues, the service, or somebody whom Teams knows only by an id of its own. */
async function namesOf(tx: Tx, actors: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('staff')
    .select(['id', 'name'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where(sql<boolean>`id = any(${actors.filter((actor) => uuid.test(actor))}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}
