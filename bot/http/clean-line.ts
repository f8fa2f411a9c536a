import { findMorePersonalData } from '#shared/domain/privacy/wide-guard.ts'
import type { FindingKind } from '#shared/domain/privacy/finding.ts'
import { shapedSurnames, surnames } from '#shared/domain/privacy/lists/surnames.ts'
import { isCapital, wordsOf } from '#shared/domain/privacy/words.ts'

/** Stands in a line where something was left out. */
export const leftOut = '[left out]'

/** All that a line may tell of: ids, kinds, counts and places in the program. Whoever logs more adds the field here, and says why it is no person's. */
const fields: ReadonlySet<string> = new Set([
  // of a request
  'request',
  'method',
  'route',
  'status',
  'ms',
  'reason',
  // of what the outbox carries
  'outbox',
  'subject',
  'kind',
  'failure',
  'attempts',
  'course',
  // of the service itself
  'step',
  'what',
  'port',
  'database',
  // of an error: its class, code and place
  'error',
  'errors',
  'name',
  'code',
  'at',
])
const longest = 400
/** Ids, routes, class names, stack frames: written by the program, in ASCII. */
const programText = /^[\x20-\x7e]*$/
const id = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/
const never: ReadonlySet<FindingKind> = new Set(['cpr', 'birth-date', 'mail', 'phone', 'person'])
const family = new Set(`${surnames} ${shapedSurnames}`.split(' '))

/** The same few hundred texts are logged again and again: those that say nothing of anybody are remembered while there is room, and no others. */
const looked = new Set<string>()
const mostLooked = 1000

/** Fields that no line has, and texts that could be a person's, are left out; the rest is as it was. */
export function cleanLine(line: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(line).map(([field, value]) => [field, fields.has(field) ? clean(value) : leftOut]),
  )
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value
  if (Array.isArray(value)) return value.map(clean)
  return typeof value === 'object' ? cleanLine({ ...value }) : leftOut
}

export function cleanText(text: string): string {
  if (id.test(text)) return text
  if (looked.has(text)) return text
  if (!saysNothingOfAnybody(text)) return leftOut
  if (looked.size < mostLooked) looked.add(text)
  return text
}

function saysNothingOfAnybody(text: string): boolean {
  if (text.length > longest || !programText.test(text)) return false
  if (wordsOf(text).some((word) => isCapital(word) && family.has(word.folded))) return false
  const found = findMorePersonalData({ fields: [{ field: 'body', text }], knownTerms: [], allowed: [] })
  return !found.some(({ kind }) => never.has(kind))
}
