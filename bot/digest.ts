import { createHash } from 'node:crypto'

/** What something said when it was looked at, in so few letters that all of a draft can be sent back. */
export function digestOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 16)
}
