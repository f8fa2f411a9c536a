import type { FieldText } from './finding.ts'
import { normalise } from './normalise.ts'

/**
 * A fingerprint of what a reader of the item sees: the pane's verdict counts only while this is unchanged. White space
 * and mark-up do not count, as Outlook rewrites both when it saves. Not a secret and not proof against forgery.
 */
export function digestOf(fields: readonly FieldText[]): string {
  const seen = fields.map(
    (part) =>
      `${part.field}:${normalise(part.text, part.html === true)
        .text.replace(/\s+/g, ' ')
        .trim()}`,
  )
  return fingerprint(seen.sort().join('\n'))
}

/** Two 32-bit FNV-like lanes: 64 bits in sixteen hexadecimal digits. */
function fingerprint(text: string): string {
  let a = 0x811c9dc5
  let b = 0x9747b28c
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ (code + i), 0x85ebca6b) ^ (b >>> 13)
  }
  return hex(a) + hex(b)
}

function hex(lane: number): string {
  return `0000000${(lane >>> 0).toString(16)}`.slice(-8)
}
