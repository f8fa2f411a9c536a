import type { PostingFailure } from '../ports/posting.ts'
import type { DueRow } from '../storage/outbox-lease.ts'
import { waitBefore } from './wait-before.ts'

/** About a week of trying, then a person must look. */
export const mostAttempts = 180
/** A day without Teams is no reason to give up. */
const patience = { firstSeconds: 5, longestSeconds: 3600 }

/** When to try again what Teams did not say yes to. @param answered Teams said no: it was not done */
export function again({ attempts }: Pick<DueRow, 'attempts'>, failure: PostingFailure, answered: boolean) {
  const delaySeconds = waitBefore(attempts, failure.retryAfterSeconds, patience)
  return { reason: failure.message, answered, delaySeconds }
}
