import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { AuditAction } from '#shared/domain/audit/actions.ts'
import { aboutId, membersOf } from './audit-about.ts'
import { chainHash, chainStart, type ChainedLine } from './audit-chain.ts'
import type { Database, Tx } from './database.ts'
import { together } from './together.ts'
import { municipalityOf } from './transaction.ts'

/**
 * Who did what to which family, when, about whom and to whom. Ids and names of acts only: never content.
 * - A line of a reading names the members that were shown; whoever saw them is the actor, and `to` says as what he saw them.
 * - A line of a change names the members that were changed; a consent names its giver and the child.
 * - A line of a sending names the members that it says something of, and `to` whom it went to. Cards and invitations say nothing of
 *   anybody, so they name nobody.
 */
export type AuditLine = {
  at: Temporal.Instant
  actor: string
  action: AuditAction
  courseId: string | null
  subject: string | null
  /** Ids of members of the course's family. */
  about: readonly string[]
  /** A recipient (domain/audit/recipient-key.ts), 'team', or a colleague: 'staff:…'. */
  to: string | null
}

/** For writes: the line stands or falls with the change itself. Append it last, for it holds the end of the chain until the commit. */
export async function appendAuditIn(tx: Tx, ...lines: readonly AuditLine[]): Promise<void> {
  const municipality_id = municipalityOf(tx)
  const { head, chained } = chain(municipality_id, await lockHead(tx), lines, new Set())
  // One text whatever the number of lines, so that its plan is kept.
  await sql`
    with line as materialized (
      select * from json_to_recordset(${chained}::json) as line
        (seq bigint, at timestamptz, actor text, action text, "courseId" uuid, subject text, about uuid, members uuid[], "to" text, previous text, hash text)
    ), head as (
      update audit_head set seq = ${head.seq}, hash = ${head.hash} where municipality_id = ${municipality_id}
    ), sets as (
      insert into audit_about (municipality_id, course_id, id, member_ids)
        select ${municipality_id}::uuid, "courseId", about, members from line where members is not null
        on conflict do nothing
    )
    insert into audit (municipality_id, seq, at, actor, action, course_id, subject, about, recipient, previous, hash)
    select ${municipality_id}::uuid, seq, at, actor, action, "courseId", subject, about, "to", decode(previous, 'hex'), decode(hash, 'hex')
    from line`.execute(tx)
}

async function lockHead(tx: Tx): Promise<Head> {
  const municipality_id = municipalityOf(tx)
  const read = () =>
    tx
      .selectFrom('audit_head')
      .select(['seq', 'hash'])
      .where('municipality_id', '=', municipality_id)
      .forUpdate()
      .executeTakeFirst()
  const start = { municipality_id, seq: 0, hash: chainStart }
  const found = await read()
  if (!found)
    await tx
      .insertInto('audit_head')
      .values(start)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  const { seq, hash } = found ?? (await read()) ?? start
  return { seq: Number(seq), hash }
}

/** The end of a chain: the number of its last line, and that line's hash. */
type Head = { seq: number; hash: Buffer }

/**
 * The lines as they will stand, as JSON, and the head after them.
 * @param stored sets of members that are known to be stored: their lines carry the id alone
 */
function chain(
  municipalityId: string,
  from: Head,
  lines: readonly AuditLine[],
  stored: ReadonlySet<string>,
): { head: Head; chained: string; sets: string[] } {
  let { seq, hash } = from
  const sets = new Set<string>()
  const chained = lines.map(({ at, actor, action, courseId, subject, about, to }) => {
    const previous = hash
    const set = aboutId(courseId, about)
    const next: ChainedLine = {
      seq: ++seq,
      at: inMilliseconds(at),
      actor,
      action,
      // As the database will give it back: an id in capitals is the same id, and must have the same hash.
      courseId: courseId?.toLowerCase() ?? null,
      subject,
      about: set,
      to,
    }
    hash = chainHash(previous, municipalityId, next)
    const fresh = set !== null && !stored.has(set) && !sets.has(set)
    if (fresh) sets.add(set)
    return {
      ...next,
      ...(fresh ? { members: membersOf(about) } : {}),
      previous: previous.toString('hex'),
      hash: hash.toString('hex'),
    }
  })
  return { head: { seq, hash }, chained: JSON.stringify(chained), sets: [...sets] }
}

/** Lines of one commit: bounded, so that none waits long. */
const mostAtOnce = 200

const logs = new WeakMap<Database, (line: AuditLine) => Promise<void>>()

/**
 * For reads: resolves when the line is committed. Lines that arrive while another commit is under way share the next one,
 * so that a line per read costs a fraction of a commit.
 */
export function appendAudit(db: Database, line: AuditLine): Promise<void> {
  const log = logs.get(db) ?? together(mostAtOnce, appender(db))
  logs.set(db, log)
  return log(line)
}

/** Remembers the head it left. Where another process or a write has gone on since, the database says so, and it is chained anew. */
function appender(db: Database): (lines: AuditLine[]) => Promise<void[]> {
  let known: Head = { seq: 0, hash: chainStart }
  const stored = new Set<string>()
  return async (lines) => {
    for (;;) {
      const { head, chained, sets } = chain(db.municipalityId, known, lines, stored)
      const { rows } = await db.pool.query<{ seq: string; hash: Buffer }>(
        'select seq, hash from audit_append($1, $2, $3, $4, $5, $6)',
        [db.municipalityId, known.seq, known.hash, head.seq, head.hash, chained],
      )
      const real = rows[0]
      known = real ? { seq: Number(real.seq), hash: real.hash } : head
      if (real) continue
      for (const set of sets) stored.add(set)
      return lines.map(() => {})
    }
  }
}

function inMilliseconds(at: Temporal.Instant): string {
  return new Date(at.epochMilliseconds).toISOString()
}
