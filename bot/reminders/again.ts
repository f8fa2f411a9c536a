import type { Temporal } from 'temporal-polyfill'
import type { PostingFailure } from '../ports/posting.ts'
import type { DueRow } from '../storage/outbox-lease.ts'
import { waitBefore } from './wait-before.ts'

/** About a week of trying, as the waits between them grow. */
export const mostAttempts = 180
const aWeek = 7 * 24
/** A day without Teams is no reason to give up. */
const patience = { firstSeconds: 5, longestSeconds: 3600 }

/**
 * Then a person must look. A service that dies again and again while Teams is away asks as often in an afternoon: that alone is no week.
 * @param dueAt when it was due
 */
export function isSpent(
  { attempts, dueAt }: Pick<DueRow, 'attempts' | 'dueAt'>,
  now: Temporal.Instant,
): boolean {
  return attempts > mostAttempts && dueAt.until(now).total('hours') >= aWeek
}

/** When to try again what Teams did not say yes to. @param answered Teams said no: it was not done */
export function again({ attempts }: Pick<DueRow, 'attempts'>, failure: PostingFailure, answered: boolean) {
  const delaySeconds = waitBefore(attempts, failure.retryAfterSeconds, patience)
  return { reason: failure.message, answered, delaySeconds }
}
