export type Patience = { firstSeconds: number; longestSeconds: number }

/**
 * How long to wait before the next attempt: twice as long each time, up to the longest. What Microsoft asks for may only make it longer:
 * a short Retry-After would else use up the attempts of a week in an afternoon.
 */
export function waitBefore(
  attempts: number,
  retryAfterSeconds: number | null,
  { firstSeconds, longestSeconds }: Patience,
): number {
  return Math.max(retryAfterSeconds ?? 0, Math.min(firstSeconds * 2 ** (attempts - 1), longestSeconds))
}
