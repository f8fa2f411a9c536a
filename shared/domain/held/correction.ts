import type { AuditKind } from '../audit/actions.ts'

/** Something was corrected because somebody said that it was wrong (GDPR, article 16). `about` are the members that were corrected. */
export type Correction = {
  id: string
  /** The member who asked, or for whom somebody with custody did. */
  askedBy: string
  about: readonly string[]
  note: string
}

/** A line of the log as far as it is looked at here. `actor` is an id, `by` a name or null, `to` a recipient's key. */
export type Read = {
  seq: number
  at: string
  actor: string
  by: string | null
  kind: AuditKind
  to: string | null
}
export type Reader = { by: string | null; to: string | null; kind: 'reading' | 'sending'; last: string }

/**
 * Who may still have what was wrong: everybody who saw or was sent something about these people before it was corrected (article 19),
 * each once and when last, newest first. Whoever corrected it knows; two people of one name are two.
 * @param correctedBy the id of whoever corrected it
 */
export function hadItBefore(lines: readonly Read[], correctedBy: string): Reader[] {
  const readers = new Map<string, Reader>()
  for (const { at, actor, by, kind, to } of lines.toSorted((a, b) => b.seq - a.seq)) {
    if (kind !== 'reading' && kind !== 'sending') continue
    if (kind === 'reading' && actor === correctedBy) continue
    const key = JSON.stringify([actor, kind, to])
    if (!readers.has(key)) readers.set(key, { by, to, kind, last: at })
  }
  return [...readers.values()]
}
