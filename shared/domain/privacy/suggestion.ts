import type { FindingKind, GuardedField, Suggestion } from './finding.ts'

/** Who a meeting is about is told by the course's reference; everything else is simply left out. */
export function suggestionFor(kind: FindingKind, field: GuardedField): Suggestion {
  const someone = kind === 'known-term' || kind === 'initials' || kind === 'cpr' || kind === 'person'
  if (someone && (field === 'subject' || field === 'body')) return 'write-reference'
  return 'remove'
}
