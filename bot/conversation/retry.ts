/** Answered, and not done: 412 and 429 by Teams' own word, 503 because nobody was there to do it. */
const notDone = new Set([412, 429, 503])
const mostTries = 3
/** What is waited for on the spot; a longer wait belongs in the outbox, which does not hold anybody up. */
const longestMs = 5_000

type Answered = { response?: { status?: unknown; headers?: { 'retry-after'?: unknown } } }

/**
 * How long to wait before the next try, or null to give up here. `Retry-After` wins; without it 0.5 s, 1 s …, ±20 %.
 * 502, 504 and silence are never tried again on the spot: nobody knows whether the card stands there already.
 * @param tries how often it has been tried
 * @param random between 0 and 1
 */
export function retryDelayMs(
  status: number | null,
  retryAfterSeconds: number | null,
  tries: number,
  random: number,
): number | null {
  if (status === null || !notDone.has(status) || tries >= mostTries) return null
  const wait =
    retryAfterSeconds === null
      ? 500 * 2 ** (tries - 1) * (0.8 + 0.4 * random)
      : retryAfterSeconds * 1000 + 200 * random
  return wait <= longestMs ? wait : null
}

/** On the SDK's own HTTP client, so that it holds for cards and for answers alike. */
export const retryShortly = {
  async invoke<T>(_context: unknown, next: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await next()
      } catch (error) {
        const wait = retryDelayMs(statusOf(error), retryAfterOf(error), tries, Math.random())
        if (wait === null) throw error
        await new Promise((again) => setTimeout(again, wait))
      }
    }
  },
}

export function statusOf(error: unknown): number | null {
  const status = (error as Answered | null)?.response?.status
  return typeof status === 'number' ? status : null
}

/** Seconds; a date in the header counts from now. */
export function retryAfterOf(error: unknown): number | null {
  const header = (error as Answered | null)?.response?.headers?.['retry-after']
  if (typeof header !== 'string') return null
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null
}
