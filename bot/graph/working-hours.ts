import type { WorkingHours } from '@microsoft/microsoft-graph-types'
import { Temporal } from 'temporal-polyfill'
import type { UsualHours } from '../ports/microsoft365.ts'

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** Exchange's names for the zones in which a Danish municipality's people live; a name with a slash is an IANA name. */
const zones: Record<string, string> = {
  'Romance Standard Time': 'Europe/Copenhagen',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central European Standard Time': 'Europe/Warsaw',
  'GMT Standard Time': 'Europe/London',
  'Greenland Standard Time': 'America/Nuuk',
  UTC: 'UTC',
}

/** A mailbox's own hours; null when it says none, or tells them on a clock that nobody knows (a custom time zone). */
export function hoursOf(given: WorkingHours | null | undefined): UsualHours | null {
  const { daysOfWeek, startTime, endTime, timeZone } = given ?? {}
  const zone = zoneOf(timeZone?.name ?? '')
  if (!daysOfWeek?.length || !startTime || !endTime || !zone) return null
  const days = daysOfWeek.map((day) => weekdays.indexOf(day) + 1).filter((day) => day > 0)
  return { zone, hours: [{ days, start: startTime.slice(0, 5), end: endTime.slice(0, 5) }] }
}

function zoneOf(name: string): string | null {
  if (!name.includes('/')) return zones[name] ?? null
  try {
    return Temporal.Now.zonedDateTimeISO(name).timeZoneId
  } catch {
    return null
  }
}
