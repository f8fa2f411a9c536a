import { Temporal } from 'temporal-polyfill'
import { GraphRefusal } from './call.ts'
import type { EventPatch } from './calendar.ts'
import { daysOf } from './recurrence.ts'
import type { StoredEvent } from './stored-event.ts'
import { zoneId } from './zoned.ts'

/** One day of a series, drawn as an event of its own: what has been made of that day lies over what the series says. */
export type Occurrence = StoredEvent & { occurrence: { of: StoredEvent; day: string } }

export const isOccurrence = (event: StoredEvent): event is Occurrence => event.occurrence !== undefined

/** What the pattern itself gives a day, before anybody has changed it. */
export function planned(of: StoredEvent, day: string): { start: number; end: number } {
  const zone = zoneId(of.series!.recurrence.range.recurrenceTimeZone)
  const time = local(of.start, zone).toPlainTime()
  const start = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: zone,
    plainTime: time,
  }).epochMilliseconds
  return { start, end: start + (of.end - of.start) }
}

/** All days of a series up to a time, the deleted ones too; of an event that is no series, itself. */
export function expandedOf(event: StoredEvent, until: number): StoredEvent[] {
  const { series } = event
  if (!series) return [event]
  const last = local(until, zoneId(series.recurrence.range.recurrenceTimeZone)).toPlainDate()
  // A day that was moved earlier is found by what it was planned for.
  return daysOf(series.recurrence, last.add({ months: 2 })).map((day) => occurrenceOf(event, day.toString()))
}

function occurrenceOf(of: StoredEvent, day: string): Occurrence {
  const { series, ...event } = of
  const changed = series!.changed[day] ?? {}
  return {
    ...event,
    ...planned(of, day),
    ...changed,
    uid: `${of.uid}/${day}`,
    fields: { ...of.fields, ...changed.fields },
    gone: { ...changed.gone, ...of.gone },
    occurrence: { of, day },
  }
}

/** Writes what is said of one day into its series. */
export function changeOccurrence(
  { occurrence: { of, day }, ...now }: Occurrence,
  patch: Partial<StoredEvent>,
): void {
  const neighbours = daysOf(of.series!.recurrence, Temporal.PlainDate.from(day).add({ years: 1 }))
  const here = neighbours.findIndex((one) => one.toString() === day)
  const zone = zoneId(of.series!.recurrence.range.recurrenceTimeZone)
  const at = local(patch.start ?? now.start, zone).toPlainDate()
  const dayOf = (neighbour: Temporal.PlainDate | undefined) =>
    neighbour && local(occurrenceOf(of, neighbour.toString()).start, zone).toPlainDate()
  const [earlier, later] = [here > 0 ? dayOf(neighbours[here - 1]) : undefined, dayOf(neighbours[here + 1])]
  // Exchange keeps the order of a series: no day of it comes on or past the next one.
  if (
    patch.start !== undefined &&
    ((earlier && Temporal.PlainDate.compare(at, earlier) <= 0) ||
      (later && Temporal.PlainDate.compare(at, later) >= 0))
  )
    throw new GraphRefusal(
      400,
      'ErrorOccurrenceCrossingBoundary',
      'Modified occurrence is crossing or overlapping adjacent occurrence.',
    )
  of.series!.changed[day] = { ...of.series!.changed[day], ...patch }
}

/** A series that is given another rhythm or time loses what was made of its single days. */
export function repeatsAs(event: StoredEvent, { recurrence }: EventPatch, moved: boolean): void {
  if (recurrence === null) delete event.series
  else if (recurrence) event.series = { recurrence, changed: {} }
  else if (moved && event.series) event.series.changed = {}
}

const local = (at: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
