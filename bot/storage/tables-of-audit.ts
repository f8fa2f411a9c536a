import type { ColumnType } from 'kysely'
import type { Instant, Key } from './table-key.ts'

/** Append-only, chained: `hash` covers the line and `previous`. Actors are Entra object ids, never names. */
export type AuditTable = Key & {
  seq: ColumnType<string, number, never>
  at: Instant
  actor: string
  action: string
  course_id: string | null
  subject: string | null
  about: string | null
  recipient: string | null
  previous: Buffer
  hash: Buffer
}

/** A set of family members that lines of the audit are about, under an id that is its own hash. It outlives the course. */
export type AuditAboutTable = Key & { course_id: string; id: string; member_ids: string[] }

/** The end of the chain: locked by whoever appends, so that two processes make one chain. */
export type AuditHeadTable = Key & { seq: ColumnType<string, number, number>; hash: Buffer }
