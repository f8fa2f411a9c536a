import { Temporal } from 'temporal-polyfill'
import { localDate } from '../calendar/zone.ts'

/** A day of a series: when it begins and ends, as instants. */
export type HeldDay = { start: string; end: string }

const isOver = ({ end }: HeldDay, now: Temporal.Instant) =>
  Temporal.Instant.compare(Temporal.Instant.from(end), now) <= 0

export const daysToCome = <Day extends HeldDay>(days: readonly Day[], now: Temporal.Instant): Day[] =>
  days.filter((day) => !isOver(day, now))

export const daysPast = <Day extends HeldDay>(days: readonly Day[], now: Temporal.Instant): Day[] =>
  days.filter((day) => isOver(day, now))

/** The latest of these days on which a meeting has been held, or null. */
export const lastHeld = (days: readonly HeldDay[], now: Temporal.Instant): Temporal.PlainDate | null =>
  lastOf(daysPast(days, now))

/** The local date of the last of these days, or null where there is none. */
export function lastOf(days: readonly HeldDay[]): Temporal.PlainDate | null {
  const starts = days.map(({ start }) => Temporal.Instant.from(start))
  const last = starts.toSorted((a, b) => Temporal.Instant.compare(a, b)).at(-1)
  return last ? localDate(last) : null
}
