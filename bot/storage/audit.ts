import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { chainHash, chainStart, type ChainedLine } from './audit-chain.ts'
import type { Database, Tx } from './database.ts'
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
  const end = await lockHead(tx)
  let { seq, hash } = end
  const chained = lines.map((line) => {
    const previous = hash
    const next: ChainedLine = { ...line, seq: ++seq, at: inMilliseconds(line.at) }
    hash = chainHash(previous, municipality_id, next)
    return { ...next, previous: previous.toString('hex'), hash: hash.toString('hex') }
  })
  // One text whatever the number of lines, so that its plan is kept.
  await sql`
    with head as (update audit_head set seq = ${seq}, hash = ${hash} where municipality_id = ${municipality_id})
    insert into audit (municipality_id, seq, at, actor, action, course_id, subject, previous, hash)
    select ${municipality_id}::uuid, seq, at, actor, action, "courseId", subject, decode(previous, 'hex'), decode(hash, 'hex')
    from json_to_recordset(${JSON.stringify(chained)}::json) as line
      (seq bigint, at timestamptz, actor text, action text, "courseId" uuid, subject text, previous text, hash text)`.execute(
    tx,
  )
}

async function lockHead(tx: Tx): Promise<{ seq: number; hash: Buffer }> {
  const municipality_id = municipalityOf(tx)
  const read = () =>
    tx
      .selectFrom('audit_head')
      .select(['seq', 'hash'])
      .where('municipality_id', '=', municipality_id)
      .forUpdate()
      .executeTakeFirst()
  const found = await read()
  if (found) return { seq: Number(found.seq), hash: found.hash }
  await tx
    .insertInto('audit_head')
    .values({ municipality_id, seq: 0, hash: chainStart })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const made = await read()
  if (!made) throw new Error('The head of the audit chain cannot be read.')
  return { seq: Number(made.seq), hash: made.hash }
}

type Waiting = { line: AuditLine; done: () => void; failed: (error: unknown) => void }
const queues = new WeakMap<Database, Waiting[]>()

/** Lines of one commit: bounded, so that none waits long. */
const mostAtOnce = 200

/**
 * For reads: resolves when the line is committed. Lines that arrive while another commit is under way share the next one,
 * so that a line per read costs a fraction of a commit.
 */
export function appendAudit(db: Database, line: AuditLine): Promise<void> {
  return new Promise((done, failed) => {
    const queue = queues.get(db)
    if (queue) return void queue.push({ line, done, failed })
    const opened: Waiting[] = [{ line, done, failed }]
    queues.set(db, opened)
    void writeAll(db, opened)
  })
}

async function writeAll(db: Database, queue: Waiting[]): Promise<void> {
  while (queue.length > 0) {
    // The built-in database answers without ever giving way: let whatever has arrived be read first, and share this commit.
    await setImmediate()
    let batch: Waiting[] = []
    try {
      await db.asService((tx) => {
        // Taken only now: whoever arrived while we waited for the connection comes along.
        batch = queue.splice(0, mostAtOnce)
        return appendAuditIn(tx, ...batch.map((waiting) => waiting.line))
      })
      for (const waiting of batch) waiting.done()
    } catch (error) {
      if (batch.length === 0) batch = queue.splice(0)
      for (const waiting of batch) waiting.failed(error)
    }
  }
  queues.delete(db)
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
