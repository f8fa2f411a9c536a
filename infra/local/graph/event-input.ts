import { findMailbox } from '../directory.ts'
import { Temporal } from 'temporal-polyfill'
import { GraphRefusal, text, type Json } from './call.ts'
import type { EventPatch, Invited } from './calendar.ts'
import { readRecurrence } from './recurrence.ts'
import { instantOf, zoneId, type GraphTime } from './zoned.ts'

const subjectLength = 255
const mostAttendees = 500

/** Properties that a caller writes and that are kept as they came. */
const kept = [
  'subject',
  'body',
  'location',
  'locations',
  'importance',
  'sensitivity',
  'showAs',
  'isAllDay',
  'isReminderOn',
  'reminderMinutesBeforeStart',
  'responseRequested',
  'allowNewTimeProposals',
  'hideAttendees',
  'isOnlineMeeting',
  'onlineMeetingProvider',
  'categories',
  'singleValueExtendedProperties',
  'extensions',
] as const
const beside = new Set(['start', 'end', 'attendees', 'transactionId', 'recurrence'])

/**
 * What Graph checks on events beyond its description (reference pages user-post-events and event-update).
 * @param known the event that is changed
 */
export function readEvent(body: Json, known?: { start: number; zone: string }): EventPatch {
  for (const name of Object.keys(body)) {
    if (!beside.has(name) && !name.includes('@') && !(kept as readonly string[]).includes(name))
      throw new GraphRefusal(400, 'ErrorInvalidPropertySet', `The property '${name}' cannot be set.`)
  }
  if (typeof body['subject'] === 'string' && body['subject'].length > subjectLength)
    throw new GraphRefusal(400, 'ErrorPropertyValidationFailure', 'At least one property failed validation.')
  return {
    ...(body['start']
      ? { start: instantOf(body['start']).epochMilliseconds, zone: zoneOf(body['start'] as GraphTime) }
      : {}),
    ...(body['end'] ? { end: instantOf(body['end']).epochMilliseconds } : {}),
    ...('recurrence' in body ? { recurrence: recurrenceIn(body, known) } : {}),
    ...(body['attendees'] ? { attendees: readAttendees(body['attendees'] as Json[]) } : {}),
    fields: Object.fromEntries(
      kept.flatMap((name) => (name in body ? [[name, inGraphCase(name, body[name])]] : [])),
    ),
  }
}

function recurrenceIn(body: Json, known: { start: number; zone: string } | undefined) {
  if (body['recurrence'] === null) return null
  const zone = body['start'] ? zoneOf(body['start'] as GraphTime) : (known?.zone ?? 'UTC')
  const start = body['start'] ? instantOf(body['start']).epochMilliseconds : (known?.start ?? 0)
  const day = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zoneId(zone)).toPlainDate()
  return readRecurrence(body['recurrence'] as Json, day, zone)
}

export function checkTimes(start: number | undefined, end: number | undefined): asserts start is number {
  if (start === undefined || end === undefined)
    throw new GraphRefusal(400, 'ErrorInvalidRequest', 'start and end are required.')
  if (start >= end)
    throw new GraphRefusal(
      400,
      'ErrorPropertyValidationFailure',
      'The start time must be before the end time.',
    )
}

function zoneOf(time: GraphTime): string {
  zoneId(time.timeZone ?? 'UTC')
  return time.timeZone ?? 'UTC'
}

function readAttendees(list: Json[]): Invited[] {
  if (list.length > mostAttendees)
    throw new GraphRefusal(400, 'ErrorInvalidRecipients', 'Too many attendees.')
  return list.map((one) => {
    const { address, name } = (one['emailAddress'] ?? {}) as { address?: string; name?: string }
    if (!address || !/^[^@\s]+@[^@\s]+$/.test(address))
      throw new GraphRefusal(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.')
    const type = (text(one['type']) || 'required').toLowerCase() as Invited['type']
    return { mail: address.toLowerCase(), name: name ?? findMailbox(address)?.name ?? address, type }
  })
}

/** Graph's reader takes enum words in any case; what it gives back is always written its own way. */
function inGraphCase(name: string, value: unknown): unknown {
  if (name === 'showAs' && typeof value === 'string')
    return value.toLowerCase() === 'workingelsewhere' ? 'workingElsewhere' : value.toLowerCase()
  if ((name === 'sensitivity' || name === 'importance') && typeof value === 'string')
    return value.toLowerCase()
  if (name === 'body') {
    const body = value as { contentType?: string; content?: string } | null
    return { contentType: (body?.contentType ?? 'text').toLowerCase(), content: body?.content ?? '' }
  }
  return value
}
