import { Temporal } from 'temporal-polyfill'
import type { AuditKind } from '../audit/actions.ts'
import { localDate } from '../calendar/zone.ts'

/** A line of a person's log. `at` is an instant, `by` a name or null, `to` a recipient's key. */
export type Logged = { at: string; by: string | null; action: string; kind: AuditKind; to: string | null }

/** The same person doing the same on the same day, as often as it was; `at` is the last time. */
export type LoggedDay = Logged & { times: number }

/** Who has seen, changed and sent what about somebody, day by day, newest first: a year of it must be readable. */
export function logDays(lines: readonly Logged[]): LoggedDay[] {
  const days = new Map<string, LoggedDay>()
  for (const { at, by, action, kind, to } of lines) {
    const day = localDate(Temporal.Instant.from(at)).toString()
    const key = JSON.stringify([day, by, action, to])
    const known = days.get(key)
    if (!known) days.set(key, { at, by, action, kind, to, times: 1 })
    else {
      known.times++
      if (Temporal.Instant.compare(at, known.at) > 0) known.at = at
    }
  }
  return [...days.values()].toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))
}
