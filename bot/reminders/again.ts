import type { PostingFailure } from '../ports/posting.ts'
import type { DueRow } from '../storage/outbox-lease.ts'

/** The longest time between two attempts, in seconds: a day without Teams is no reason to give up. */
const longestWait = 3600

/** When to try again what Teams did not say yes to. @param answered Teams said no: it was not done */
export function again({ attempts }: Pick<DueRow, 'attempts'>, failure: PostingFailure, answered: boolean) {
  const delaySeconds = failure.retryAfterSeconds ?? Math.min(5 * 2 ** (attempts - 1), longestWait)
  return { reason: failure.message, answered, delaySeconds }
}
