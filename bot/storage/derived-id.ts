import { createHash } from 'node:crypto'

/** A UUID of version 8 (RFC 9562): our own, and always the same for the same words. */
export function derivedId(words: string): string {
  const hash = createHash('sha256').update(words).digest()
  hash[6] = (hash[6]! & 0x0f) | 0x80
  hash[8] = (hash[8]! & 0x3f) | 0x80
  return hash
    .toString('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Made by `derivedId`, and not by chance as everybody else's are. */
export const isDerived = (id: string): boolean => id[14] === '8'
