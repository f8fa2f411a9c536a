import { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import type { LogLine } from './use-log.ts'

/** Lines that say the same, one after the other: the newest of them, how many, and when the first of them was. */
export type LogEntry = { line: LogLine; times: number; since: Temporal.Instant }
export type LogDay = { date: Temporal.PlainDate; entries: LogEntry[] }

/** The log as it is read: day by day as the days are in Denmark, the newest first, and what was done again and again said once. */
export function daysOf(lines: readonly LogLine[]): LogDay[] {
  const days: LogDay[] = []
  for (const line of lines) {
    const at = Temporal.Instant.from(line.at)
    const date = localDate(at)
    const today = days.at(-1)
    if (!today?.date.equals(date)) {
      days.push({ date, entries: [{ line, times: 1, since: at }] })
      continue
    }
    const last = today.entries.at(-1)
    if (last && saidBy(last.line) === saidBy(line)) {
      last.times++
      last.since = at
    } else today.entries.push({ line, times: 1, since: at })
  }
  return days
}

/** A change is told each for itself: which one it was stands in its subject. */
function saidBy({ by, bySamlet, as, action, subject, about, to }: LogLine): string {
  return JSON.stringify([by, bySamlet, as, action, subject, about, to])
}
