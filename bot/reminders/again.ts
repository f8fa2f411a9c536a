import type { PostingFailure } from '../ports/posting.ts'
import type { DueRow } from '../storage/outbox-lease.ts'

/** When to try again what Teams did not say yes to. @param answered Teams said no: it was not done */
export function again({ attempts }: Pick<DueRow, 'attempts'>, failure: PostingFailure, answered: boolean) {
  const delaySeconds = failure.retryAfterSeconds ?? Math.min(5 * 2 ** (attempts - 1), 900)
  return { reason: failure.message, answered, delaySeconds }
}
