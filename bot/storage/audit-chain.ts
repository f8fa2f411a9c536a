import { createHash } from 'node:crypto'

/** One line of the log. `at` is kept to the millisecond; actors are Entra object ids or the service, never names. */
export type ChainedLine = {
  seq: number
  at: string
  actor: string
  action: string
  courseId: string | null
  subject: string | null
}

export const chainStart = Buffer.alloc(32)

/** SHA-256 over the previous hash and the line in one fixed form: change, drop or reorder a line, and every later hash is wrong. */
export function chainHash(previous: Buffer, municipalityId: string, line: ChainedLine): Buffer {
  const canonical = JSON.stringify([
    municipalityId,
    line.seq,
    line.at,
    line.actor,
    line.action,
    line.courseId,
    line.subject,
  ])
  return createHash('sha256').update(previous).update(canonical).digest()
}
