import { Temporal } from 'temporal-polyfill'

/** People's time in a Danish municipality. */
export const zone = 'Europe/Copenhagen'

export function localDate(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(zone).toPlainDate()
}

/** The instant at which it is `time` ("09:00") on that date in Denmark. A time skipped in spring becomes the hour after. */
export function atLocal(date: Temporal.PlainDate, time: string): Temporal.Instant {
  return date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant()
}
