import { createHash, randomBytes } from 'node:crypto'

const bytes = 32
const shape = /^[\w-]{43}$/

/** A token that says nothing of anybody and cannot be guessed. It is given away once, and only its hash is kept. */
export function onePersonToken(): { token: string; hash: Buffer } {
  const token = randomBytes(bytes).toString('base64url')
  return { token, hash: hashOf(token) }
}

const hashOf = (token: string) => createHash('sha256').update(token).digest()

/** @param header the `Authorization` of a request. Null when it carries no such token, whatever else it carries */
export function handedTokenIn(header: string | undefined): Buffer | null {
  const token = /^Bearer (\S+)$/.exec(header ?? '')?.[1] ?? ''
  return shape.test(token) ? hashOf(token) : null
}
