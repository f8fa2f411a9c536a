import type { AuditKind } from '../audit/actions.ts'

/** Something was corrected because somebody said that it was wrong (GDPR, article 16). `about` are the members that were corrected. */
export type Correction = {
  id: string
  /** The member who asked, or for whom somebody with custody did. */
  askedBy: string
  about: readonly string[]
  note: string
}

/** A line of the log as far as it is looked at here. `by` is a name, `to` a recipient's key. */
export type Read = { seq: number; at: string; by: string | null; kind: AuditKind; to: string | null }
export type Reader = { by: string | null; to: string | null; kind: 'reading' | 'sending'; last: string }

/**
 * Who may still have what was wrong: everybody who saw or was sent something about these people before it was corrected (article 19),
 * each once and when last, newest first. Whoever corrected it knows.
 */
export function hadItBefore(lines: readonly Read[], correctedBy: string | null): Reader[] {
  const readers = new Map<string, Reader>()
  for (const { at, by, kind, to } of lines.toSorted((a, b) => b.seq - a.seq)) {
    if (kind !== 'reading' && kind !== 'sending') continue
    if (kind === 'reading' && by === correctedBy) continue
    const key = JSON.stringify([by, kind, to])
    if (!readers.has(key)) readers.set(key, { by, to, kind, last: at })
  }
  return [...readers.values()]
}
