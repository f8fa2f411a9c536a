import type { Reason } from '#shared/domain/reason.ts'

/** What passes by itself, or the one who answers can put right there. */
const theirs: ReadonlySet<Reason> = new Set<Reason>([
  'offline',
  'service-unavailable',
  'unexpected',
  'too-many-requests',
  'invalid-request',
  'body-too-large',
])

/** Why it cannot be answered, to the family: what only the coordinator can do something about asks for the tablet back (catalogue 5.2). */
export const reasonOnTheTablet = (reason: Reason): Reason => (theirs.has(reason) ? reason : 'hand-over-ended')
