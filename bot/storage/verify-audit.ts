import { sql } from 'kysely'
import { aboutId } from './audit-about.ts'
import { chainHash, chainStart } from './audit-chain.ts'
import type { Database, Tx } from './database.ts'
import type { AuditTable } from './tables-of-audit.ts'
import { municipalityOf } from './transaction.ts'

/** How far the chain had come at some time, and the hash of its last line then: kept outside the database, nobody can rewrite the chain unseen. */
export type AuditMark = { lines: number; hash: string }

export type AuditVerdict = { intact: true; lines: number; hash: string } | { intact: false; brokenAt: number }

const page = 5000

/**
 * Recounts the whole chain as it stands at one moment: lines that are added meanwhile are the next count's. `brokenAt` is the first line that is not what was written, or one past the end when lines were cut off.
 * @param mark an earlier end of the chain: somebody with every right could write a whole new chain, but not one with this line in it
 */
export async function verifyAudit(db: Database, mark?: AuditMark): Promise<AuditVerdict> {
  return db.inOneMoment(async (tx) => {
    let [seq, hash]: [number, Buffer] = [0, chainStart]
    const sets = new Set<string>()
    for (;;) {
      const rows = await linesAfter(tx, seq)
      await keepWholeSets(tx, rows, sets)
      for (const row of rows) {
        const next = seq + 1
        if (!isNext(row, next, hash, db.municipalityId, sets)) return { intact: false, brokenAt: next }
        ;[seq, hash] = [next, row.hash]
        if (mark?.lines === seq && mark.hash !== hash.toString('hex')) return { intact: false, brokenAt: seq }
      }
      if (rows.length < page) break
    }
    const end = await endOf(tx)
    if (end.seq !== seq || !end.hash.equals(hash) || (mark?.lines ?? 0) > seq)
      return { intact: false, brokenAt: seq + 1 }
    return { intact: true, lines: seq, hash: hash.toString('hex') }
  })
}

async function endOf(tx: Tx): Promise<{ seq: number; hash: Buffer }> {
  const end = await tx
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .where('municipality_id', '=', municipalityOf(tx))
    .executeTakeFirst()
  return end ? { seq: Number(end.seq), hash: end.hash } : { seq: 0, hash: chainStart }
}

type Row = Awaited<ReturnType<typeof linesAfter>>[number]

function linesAfter(tx: Tx, seq: number) {
  return tx
    .selectFrom('audit')
    .selectAll()
    .where('municipality_id', '=', municipalityOf(tx))
    .where('seq', '>', String(seq))
    .orderBy('seq')
    .limit(page)
    .execute()
}

function isNext(row: Row, seq: number, previous: Buffer, municipalityId: string, sets: Set<string>): boolean {
  const expected = chainHash(previous, municipalityId, {
    seq,
    at: row.at.toISOString(),
    actor: row.actor,
    action: row.action,
    courseId: row.course_id,
    subject: row.subject,
    about: row.about,
    to: row.recipient,
  })
  return (
    Number(row.seq) === seq &&
    row.previous.equals(previous) &&
    row.hash.equals(expected) &&
    (row.about === null || sets.has(keyOf(row)))
  )
}

const keyOf = ({ course_id, about }: Pick<AuditTable, 'course_id' | 'about'>) => `${course_id}/${about}`

/** Adds the sets of members that these lines name, those that are what their id says. */
async function keepWholeSets(tx: Tx, rows: readonly Row[], sets: Set<string>): Promise<void> {
  const missing = [...new Set(rows.flatMap((row) => (row.about && !sets.has(keyOf(row)) ? [row.about] : [])))]
  if (missing.length === 0) return
  const found = await tx
    .selectFrom('audit_about')
    .select(['course_id', 'id', 'member_ids'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where(sql<boolean>`id = any(${missing}::uuid[])`)
    .execute()
  for (const { course_id, id, member_ids } of found)
    if (aboutId(course_id, member_ids) === id) sets.add(keyOf({ course_id, about: id }))
}
