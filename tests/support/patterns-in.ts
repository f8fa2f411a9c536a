import { findPatterns } from '#shared/domain/privacy/patterns.ts'
import type { GuardedField } from '#shared/domain/privacy/finding.ts'
import { wordsOf } from '#shared/domain/privacy/words.ts'

/** What the patterns alone find in a text: kind, the words found and the level of each. */
export const patternsIn = (text: string, field: GuardedField = 'body') =>
  findPatterns(text, wordsOf(text), field).map((span) => [
    span.kind,
    text.slice(span.start, span.end),
    span.level,
  ])
