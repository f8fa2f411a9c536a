/** How often one thing is asked in all. */
export const tries = 4
/** A longer Retry-After is not waited for while a person is looking at the pane: she is told instead. */
export const longestWaitMs = 8_000
/** Statuses that pass by themselves. */
export const passing: ReadonlySet<number> = new Set([429, 503, 504])

/** Milliseconds until the next attempt: Retry-After (seconds or a date) wins, else 1, 2, 4 s. */
export function waitFor(retryAfter: string | null, attempt: number): number {
  if (retryAfter && /^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000
  if (retryAfter && !Number.isNaN(Date.parse(retryAfter)))
    return Math.max(0, Date.parse(retryAfter) - Date.now())
  return 1000 * 2 ** (attempt - 1)
}
