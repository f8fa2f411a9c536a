import { indexAllowed, type Allowed } from './allowed.ts'
import type { FieldText, Finding, FindingKind, GuardedField, Span } from './finding.ts'
import { findInitials } from './initials.ts'
import { findTermsAndSlips } from './known-terms.ts'
import { withoutAllowed } from './may-stand.ts'
import { normalise, type Normalised } from './normalise.ts'
import { findPatterns } from './patterns.ts'
import { findDatesBeside } from './patterns/birth-date.ts'
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
  /** What she let stand in this item, as it reads (see let-stand.ts); nothing unless given. */
  standing?: readonly string[]
  /** The one kind that counts, whatever it stands in; all of them unless given. */
  only?: FindingKind
}

/** A text as the finders read it: normalised, with its words in order, and what was found before. */
export type Seen = {
  text: string
  words: readonly Word[]
  field: GuardedField
  allowed: Allowed
  found: readonly Span[]
}
export type Finder = (seen: Seen) => Span[]

/**
 * The guard (X-10, B-2): everything in the fields that may not stand in an invitation, in reading order, at most one
 * finding a place. It knows given terms and Danish patterns; it asks nobody and remembers nothing.
 * @param more finders that only pane and service have room for (architecture, "Guard by place")
 */
export function findPersonalData(question: GuardQuestion, more: readonly Finder[] = []): Finding[] {
  const index = indexTerms(question.knownTerms)
  const allowed = indexAllowed(question.allowed)
  const standing = indexAllowed(question.standing || [])
  const findings: Finding[] = []
  for (const part of question.fields) {
    const seen = normalise(part.text, part.html === true)
    const words = wordsOf(seen.text)
    const names = findTermsAndSlips(seen.text, words, index, allowed.words)
    let spans = names.concat(
      findSpaced(seen.text, words, index),
      findInitials(seen.text, words, index.initials, allowed.initials),
      findPatterns(seen.text, words, part.field),
    )
    for (const find of more)
      spans = spans.concat(find({ text: seen.text, words, field: part.field, allowed, found: spans }))
    spans = withoutAllowed(seen.text, words, spans, allowed, standing)
    spans = spans.concat(findDatesBeside(seen.text, spans))
    if (question.only) spans = spans.filter((span) => span.kind === question.only)
    for (const span of apart(spans)) findings.push(found(part, seen, span))
  }
  return findings
}

/**
 * Which of two finds at one place speaks for both: of a CPR number and a date of birth nothing may be let stand, and that a
 * name is the family's own says more than that it stands in an address or a link.
 */
function gravity(span: Span): number {
  if (span.because === 'cpr-shape') return 4
  if (span.because === 'birth-cue') return 3
  if (span.level === 'warn') return 0
  if (span.kind === 'known-term') return 2
  return 1
}

/** Where finds overlap, the gravest stands for all, and of equals the first; it grows to cover them. */
function apart(spans: Span[]): Span[] {
  const order = spans.sort((a, b) => a.start - b.start || b.end - a.end)
  const result: Span[] = []
  for (const span of order) {
    const last = result[result.length - 1]
    if (!last || span.start >= last.end) {
      result.push(span)
      continue
    }
    last.end = Math.max(last.end, span.end)
    if (gravity(span) > gravity(last)) {
      last.kind = span.kind
      last.because = span.because
    }
    if (span.level === 'block') last.level = 'block'
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
