import { allowedIn, indexAllowed, type Allowed } from './allowed.ts'
import type { FieldText, Finding, FindingKind, GuardedField, Span } from './finding.ts'
import { findInitials } from './initials.ts'
import { findTermsAndSlips } from './known-terms.ts'
import { normalise, type Normalised } from './normalise.ts'
import { findPatterns } from './patterns.ts'
import { findSpaced } from './spaced.ts'
import { suggestionFor } from './suggestion.ts'
import { indexTerms } from './term-index.ts'
import { wordsOf, type Word } from './words.ts'

export type GuardQuestion = {
  fields: readonly FieldText[]
  /** Name parts, streets and schools of the course (O-45). */
  knownTerms: readonly string[]
  /** Rooms, colleagues, switchboard, own mail addresses (see allowed.ts). */
  allowed: readonly string[]
}

/** A text as the finders read it: normalised, with its words in order. */
export type Seen = { text: string; words: readonly Word[]; field: GuardedField; allowed: Allowed }
export type Finder = (seen: Seen) => Span[]

/**
 * The guard (X-10, B-2): everything in the fields that may not stand in an invitation, in reading order, at most one
 * finding a place. It knows given terms and Danish patterns; it asks nobody and remembers nothing.
 * @param more finders that only pane and service have room for (architecture, "Guard by place")
 */
export function findPersonalData(question: GuardQuestion, more: readonly Finder[] = []): Finding[] {
  const index = indexTerms(question.knownTerms)
  const allowed = indexAllowed(question.allowed)
  const findings: Finding[] = []
  for (const part of question.fields) {
    const seen = normalise(part.text, part.html === true)
    const words = wordsOf(seen.text)
    const mayStand = allowedIn(seen.text, words, allowed)
    let spans = findTermsAndSlips(seen.text, words, index, allowed.words).concat(
      findSpaced(seen.text, words, index),
      findInitials(seen.text, words, index.initials, allowed.initials),
      findPatterns(seen.text, words, part.field),
    )
    for (const find of more)
      spans = spans.concat(find({ text: seen.text, words, field: part.field, allowed }))
    spans = spans.filter((span) => !mayStand(span.start, span.end))
    for (const span of apart(spans)) findings.push(found(part, seen, span))
  }
  return findings
}

/** Kinds whose sentence says less than that it is the family's own. */
const lesser: FindingKind[] = ['address', 'institution', 'person', 'health', 'social']

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
    const graver = last.level === 'warn' && span.level === 'block'
    if (graver || (span.kind === 'known-term' && span.level === 'block' && lesser.indexOf(last.kind) >= 0)) {
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
    suggestion: suggestionFor(span.kind, part.field),
  }
}
