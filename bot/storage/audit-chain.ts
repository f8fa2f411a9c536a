import { createHash } from 'node:crypto'

/** One line of the log. `at` is kept to the millisecond; actors are Entra object ids or the service, never names. */
export type ChainedLine = {
  seq: number
  at: string
  actor: string
  action: string
  courseId: string | null
  subject: string | null
  /** The set of family members that it is about (audit-about.ts). */
  about: string | null
  to: string | null
}

export const chainStart = Buffer.alloc(32)

/** SHA-256 over the previous hash and the line in one fixed form: change, drop or reorder a line, and every later hash is wrong. */
export function chainHash(previous: Buffer, municipalityId: string, line: ChainedLine): Buffer {
  const said = [municipalityId, line.seq, line.at, line.actor, line.action, line.courseId, line.subject]
  // Lines from before a line could name persons keep the hash they had.
  const named = line.about === null && line.to === null ? [] : [line.about, line.to]
  return createHash('sha256')
    .update(previous)
    .update(JSON.stringify([...said, ...named]))
    .digest()
}
