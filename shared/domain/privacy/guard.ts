import { allowedIn, indexAllowed } from './allowed.ts'
import type { FieldText, Finding, Span } from './finding.ts'
import { findTerms, indexTerms } from './known-terms.ts'
import { normalise, type Normalised } from './normalise.ts'
import { findPatterns } from './patterns.ts'
import { wordsOf } from './words.ts'

export type GuardQuestion = {
  fields: readonly FieldText[]
  /** Name parts, streets and schools of the course (O-45). */
  knownTerms: readonly string[]
  /** Rooms, colleagues, switchboard, own mail addresses (see allowed.ts). */
  allowed: readonly string[]
}

/**
 * The guard (X-10, B-2): everything in the fields that may not stand in an invitation, in reading order, at most one
 * finding a place. It knows given terms and Danish patterns; it asks nobody and remembers nothing.
 */
export function findPersonalData(question: GuardQuestion): Finding[] {
  const index = indexTerms(question.knownTerms)
  const allowed = indexAllowed(question.allowed)
  const findings: Finding[] = []
  for (const part of question.fields) {
    const seen = normalise(part.text, part.html === true)
    const words = wordsOf(seen.text)
    const mayStand = allowedIn(seen.text, words, allowed)
    const spans = findTerms(seen.text, words, index)
      .concat(findPatterns(seen.text, part.field))
      .filter((span) => !mayStand(span.start, span.end))
    for (const span of apart(spans)) findings.push(found(part, seen, span))
  }
  return findings
}

/** Where finds overlap, the gravest stands for all, and of equals the longest; it grows to cover them. */
function apart(spans: Span[]): Span[] {
  const order = spans.sort((a, b) => a.start - b.start || b.end - a.end)
  const result: Span[] = []
  for (const span of order) {
    const last = result[result.length - 1]
    if (!last || span.start >= last.end) {
      result.push(span)
      continue
    }
    const end = Math.max(last.end, span.end)
    if (last.level === 'warn' && span.level === 'block') {
      last.kind = span.kind
      last.level = span.level
      last.because = span.because
    }
    last.end = end
  }
  return result
}

function found(part: FieldText, seen: Normalised, span: Span): Finding {
  return {
    field: part.field,
    start: Number(seen.from[span.start]),
    end: Number(seen.to[span.end - 1]),
    kind: span.kind,
    level: span.level,
    match: seen.text.slice(span.start, span.end).replace(/\s+/g, ' '),
    because: span.because,
  }
}
