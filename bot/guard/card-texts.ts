import type { Card } from '../ports/posting.ts'
import type { OutgoingText } from './check-outgoing.ts'

/** `inlines` are texts or parts with a text; every other array of texts holds ids. */
const shown =
  /^(?:text|title|value|label|placeholder|altText|fallbackText|speak|errorMessage|tooltip|inlines)$/

/** Every text of a card that a reader meets or has read aloud, and the line that announces it. */
export function cardTexts(card: Card, summary: string): OutgoingText[] {
  return [{ place: 'heading', text: summary }, ...textsIn(card)]
}

function textsIn(part: unknown): OutgoingText[] {
  if (!part || typeof part !== 'object') return []
  const { type, style } = part as { type?: unknown; style?: unknown }
  const place = String(type).startsWith('Action.') ? 'button' : style === 'heading' ? 'heading' : 'line'
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) => {
    const said = shown.test(key) ? [value].flat().filter((one) => typeof one === 'string') : []
    return [...said.map((text): OutgoingText => ({ place, text })), ...textsIn(value)]
  })
}
