import { Temporal } from 'temporal-polyfill'

type Span = { start: Temporal.Instant; end: Temporal.Instant }

/** Busy time without what lies within the span: what reaches out of it stays on both sides. */
export function withoutSpan(busy: readonly Span[], span: Span): Span[] {
  const before = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) < 0
  return busy.flatMap(({ start, end }) => {
    if (!before(start, span.end) || !before(span.start, end)) return [{ start, end }]
    return [
      ...(before(start, span.start) ? [{ start, end: span.start }] : []),
      ...(before(span.end, end) ? [{ start: span.end, end }] : []),
    ]
  })
}
