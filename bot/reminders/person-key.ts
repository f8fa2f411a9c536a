import { createHash } from 'node:crypto'

const toPerson = /:to:[0-9a-f]{16}$/

/**
 * The key of one person's copy of a card. Whoever gets it a second way gets the same key, and so one card.
 * Keys travel in cards, so they name nobody, not even by id (X-33).
 */
export function keyFor(key: string, staffId: string): string {
  const whole = wholeKey(key)
  return `${whole}:to:${createHash('sha256').update(`${whole} ${staffId}`).digest('hex').slice(0, 16)}`
}

/** The key of the card itself, whoever gets it. */
export function wholeKey(key: string): string {
  return key.replace(toPerson, '')
}
