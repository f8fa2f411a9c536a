import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { chainHash, chainStart, type ChainedLine } from './audit-chain.ts'
import type { Database, Tx } from './database.ts'
import { together } from './together.ts'
import { municipalityOf } from './transaction.ts'

/** Who did what to which family, when. `subject` is an id or an action's name: never content. */
export type AuditLine = {
  at: Temporal.Instant
  actor: string
  action: string
  courseId: string | null
  subject: string | null
}

/** For writes: the line stands or falls with the change itself. Append it last, for it holds the end of the chain until the commit. */
export async function appendAuditIn(tx: Tx, ...lines: readonly AuditLine[]): Promise<void> {
  const municipality_id = municipalityOf(tx)
  const { head, chained } = chain(municipality_id, await lockHead(tx), lines)
  // One text whatever the number of lines, so that its plan is kept.
  await sql`
    with head as (update audit_head set seq = ${head.seq}, hash = ${head.hash} where municipality_id = ${municipality_id})
    insert into audit (municipality_id, seq, at, actor, action, course_id, subject, previous, hash)
    select ${municipality_id}::uuid, seq, at, actor, action, "courseId", subject, decode(previous, 'hex'), decode(hash, 'hex')
    from json_to_recordset(${chained}::json) as line
      (seq bigint, at timestamptz, actor text, action text, "courseId" uuid, subject text, previous text, hash text)`.execute(
    tx,
  )
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

/** The lines as they will stand, as JSON, and the head after them. */
function chain(
  municipalityId: string,
  from: Head,
  lines: readonly AuditLine[],
): { head: Head; chained: string } {
  let { seq, hash } = from
  const chained = lines.map((line) => {
    const previous = hash
    const next: ChainedLine = { ...line, seq: ++seq, at: inMilliseconds(line.at) }
    hash = chainHash(previous, municipalityId, next)
    return { ...next, previous: previous.toString('hex'), hash: hash.toString('hex') }
  })
  return { head: { seq, hash }, chained: JSON.stringify(chained) }
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
  return async (lines) => {
    for (;;) {
      const { head, chained } = chain(db.municipalityId, known, lines)
      const { rows } = await db.pool.query<{ seq: string; hash: Buffer }>(
        'select seq, hash from audit_append($1, $2, $3, $4, $5, $6)',
        [db.municipalityId, known.seq, known.hash, head.seq, head.hash, chained],
      )
      const real = rows[0]
      known = real ? { seq: Number(real.seq), hash: real.hash } : head
      if (!real) return lines.map(() => {})
    }
  }
}

export type AuditVerdict = { intact: true; lines: number } | { intact: false; brokenAt: number }

const page = 5000

/** Recounts the whole chain. `brokenAt` is the first line that is not what was written, or one past the end when lines were cut off. */
export async function verifyAudit(db: Database): Promise<AuditVerdict> {
  return db.asService(async (tx) => {
    let [seq, hash]: [number, Buffer] = [0, chainStart]
    for (;;) {
      const rows = await tx
        .selectFrom('audit')
        .selectAll()
        .where('municipality_id', '=', db.municipalityId)
        .where('seq', '>', String(seq))
        .orderBy('seq')
        .limit(page)
        .execute()
      for (const row of rows) {
        const line: ChainedLine = {
          seq: seq + 1,
          at: inMilliseconds(row.at),
          actor: row.actor,
          action: row.action,
          courseId: row.course_id,
          subject: row.subject,
        }
        const expected = chainHash(hash, db.municipalityId, line)
        if (Number(row.seq) !== line.seq || !row.previous.equals(hash) || !row.hash.equals(expected))
          return { intact: false, brokenAt: line.seq }
        ;[seq, hash] = [line.seq, row.hash]
      }
      if (rows.length < page) break
    }
    const end = await tx
      .selectFrom('audit_head')
      .select(['seq', 'hash'])
      .where('municipality_id', '=', db.municipalityId)
      .executeTakeFirst()
    const whole = end ? Number(end.seq) === seq && end.hash.equals(hash) : seq === 0
    return whole ? { intact: true, lines: seq } : { intact: false, brokenAt: seq + 1 }
  })
}

function inMilliseconds(at: Temporal.Instant | Date): string {
  return new Date(at instanceof Date ? at.getTime() : at.epochMilliseconds).toISOString()
}
