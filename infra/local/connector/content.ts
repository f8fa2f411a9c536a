import type { StoredMessage } from './stored-message.ts'

export type Part = Pick<StoredMessage, 'text' | 'card' | 'summary'>
export type Content = { parts: Part[] } | { status: number; refused: string }

const cardType = 'application/vnd.microsoft.card.adaptive'
/** About 100 KB, counted as UTF-16 (Teams' limits page). */
const mostBytes = 100 * 1024

/** What an activity puts into the conversation: text, one card, or both, which become two. */
export function readContent(activity: Record<string, unknown>): Content {
  if (activity['type'] === 'typing') return { parts: [] }
  if (activity['type'] !== 'message') return { status: 400, refused: 'BadSyntax' }
  if (Buffer.byteLength(JSON.stringify(activity), 'utf16le') > mostBytes)
    return { status: 413, refused: 'MessageSizeTooBig' }
  const attachments = (activity['attachments'] ?? []) as {
    contentType?: string
    content?: Record<string, unknown>
  }[]
  if (
    attachments.some((one) => one.contentType !== cardType || !one.content || typeof one.content !== 'object')
  )
    return { status: 400, refused: 'BadArgument' }
  const summary = typeof activity['summary'] === 'string' ? activity['summary'] : null
  const text = typeof activity['text'] === 'string' && activity['text'] ? activity['text'] : null
  const parts: Part[] = [
    ...(text ? [{ text, card: null, summary }] : []),
    ...attachments.map((one) => ({ text: null, card: one.content!, summary })),
  ]
  return parts.length ? { parts } : { status: 400, refused: 'BadSyntax' }
}
