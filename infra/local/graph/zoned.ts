import { Temporal } from 'temporal-polyfill'
import { GraphRefusal } from './call.ts'

/** Windows names that Danish mailboxes use, beside IANA names (datetimetimezone page). */
const windowsZones: Readonly<Record<string, string>> = {
  'Romance Standard Time': 'Europe/Copenhagen',
  'W. Europe Standard Time': 'Europe/Berlin',
  'GMT Standard Time': 'Europe/London',
  UTC: 'UTC',
}

export type GraphTime = { dateTime: string; timeZone: string }

/**
 * Graph's wall clock and zone as an instant.
 * @throws GraphRefusal when it is no time or an unknown zone
 */
export function instantOf(time: unknown): Temporal.Instant {
  const { dateTime, timeZone } = (time ?? {}) as Partial<GraphTime>
  if (typeof dateTime !== 'string')
    throw new GraphRefusal(400, 'ErrorInvalidRequest', 'A dateTime is missing.')
  try {
    if (/(Z|[+-]\d\d:\d\d)$/.test(dateTime)) return Temporal.Instant.from(dateTime)
    return Temporal.PlainDateTime.from(dateTime)
      .toZonedDateTime(zoneId(timeZone ?? 'UTC'))
      .toInstant()
  } catch (error) {
    if (error instanceof GraphRefusal) throw error
    throw new GraphRefusal(400, 'ErrorInvalidRequest', `'${dateTime}' is not a valid time.`)
  }
}

/** As Graph writes times: no offset, seven decimals. */
export function graphTime(at: number, zone: string): GraphTime {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zoneId(zone)).toPlainDateTime()
  return { dateTime: local.toString({ fractionalSecondDigits: 7 }), timeZone: zone }
}

/** @throws GraphRefusal for a zone that neither Windows nor IANA knows */
export function zoneId(name: string): string {
  const zone = windowsZones[name] ?? name
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return zone
  } catch {
    throw new GraphRefusal(
      400,
      'TimeZoneNotSupportedException',
      `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${name}'.`,
    )
  }
}
