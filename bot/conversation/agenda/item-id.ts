import { createHash } from 'node:crypto'

/** The id of what somebody puts on an agenda from a card: the same words by the same person are the same item, however often he presses. */
export function itemId(meetingId: string, staffId: string, text: string): string {
  const words = text.trim().replace(/\s+/g, ' ')
  const hex = createHash('sha256')
    .update(JSON.stringify([meetingId, staffId, words]))
    .digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
