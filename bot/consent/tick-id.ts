import { createHash } from 'node:crypto'

/** The id of one tick of a signed form: the same form sent twice makes the same permissions. @returns a UUID (version 8, RFC 9562) */
export function tickId(signatureId: string, tick: string): string {
  const hash = createHash('sha256').update(`${signatureId.toLowerCase()} ${tick}`).digest()
  hash[6] = (hash[6]! & 0x0f) | 0x80
  hash[8] = (hash[8]! & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  )
}
