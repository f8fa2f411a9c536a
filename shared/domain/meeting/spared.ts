import { Temporal } from 'temporal-polyfill'
import type { BusySpan } from './slot.ts'

/**
 * A calendar without what takes these spans: the meetings that are about to move do not stand in their own way. What else lies at the
 * very same time is not seen.
 */
export function spared(busy: readonly BusySpan[], own: readonly BusySpan[]): BusySpan[] {
  return own.reduce<BusySpan[]>((left, span) => left.flatMap((one) => cut(one, span)), [...busy])
}

function cut(one: BusySpan, away: BusySpan): BusySpan[] {
  const before = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0
  if (!before(one.start, away.end) || !before(away.start, one.end)) return [one]
  return [
    ...(before(one.start, away.start) ? [{ start: one.start, end: away.start }] : []),
    ...(before(away.end, one.end) ? [{ start: away.end, end: one.end }] : []),
  ]
}
