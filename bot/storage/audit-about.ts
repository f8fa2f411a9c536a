import { createHash } from 'node:crypto'

/**
 * Whom a line is about: a set of family members of one course. The same few sets come again and again (everybody, the mother and
 * her child), so each is stored once and the line carries its id: a reading costs one id, however many it shows.
 * The id is the set's own hash, and the line's hash covers the id: a set can no more be changed unseen than a line can.
 * @returns a UUID (version 8, RFC 9562); null for nobody
 */
export function aboutId(courseId: string | null, memberIds: readonly string[]): string | null {
  if (courseId === null || memberIds.length === 0) return null
  const hash = createHash('sha256')
    .update(JSON.stringify([courseId.toLowerCase(), ...membersOf(memberIds)]))
    .digest()
  hash[6] = (hash[6]! & 0x0f) | 0x80
  hash[8] = (hash[8]! & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  )
}

/** As they are stored: each once, in the order of their ids. */
export function membersOf(memberIds: readonly string[]): string[] {
  return [...new Set(memberIds.map((id) => id.toLowerCase()))].toSorted()
}
