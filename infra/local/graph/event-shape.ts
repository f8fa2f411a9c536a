import { Temporal } from 'temporal-polyfill'
import { findMailbox } from '../directory.ts'
import type { Call, Json } from './call.ts'
import { expanded } from './expanded.ts'
import { copyId, shownAs, type Copy } from './copies.ts'
import { planned } from './series.ts'
import type { StoredAttendee, StoredEvent } from './stored-event.ts'
import { graphTime } from './zoned.ts'

type Wishes = Pick<Call, 'zone' | 'plainBodies' | 'basic'> & { expand?: string | null }

/** Changes with every change of the event. */
export const etag = (event: StoredEvent): string => `W/"${event.version}"`

/** One mailbox's copy as Graph writes it. */
export function eventShape(copy: Copy, wishes: Wishes): Json {
  const { event, mail, id } = copy
  const own = event.organizer === mail
  const room = findMailbox(mail)?.kind === 'room'
  const {
    body,
    location,
    locations,
    singleValueExtendedProperties: _,
    extensions: _none,
    ...fields
  } = event.fields
  const organizer = findMailbox(event.organizer)
  return {
    '@odata.etag': etag(event),
    id,
    subject: '',
    importance: 'normal',
    isAllDay: false,
    isReminderOn: true,
    reminderMinutesBeforeStart: 15,
    responseRequested: true,
    allowNewTimeProposals: true,
    hideAttendees: false,
    categories: [],
    isOnlineMeeting: false,
    onlineMeetingProvider: 'unknown',
    ...fields,
    // RemovePrivateProperty is on for room mailboxes unless somebody turns it off: the private flag is cleared on the room's copy.
    sensitivity: room ? 'normal' : (fields['sensitivity'] ?? 'normal'),
    showAs: shownAs(copy),
    createdDateTime: event.createdAt,
    lastModifiedDateTime: event.modifiedAt,
    changeKey: `${event.uid.slice(0, 8)}${event.version}`,
    iCalUId: `040000008200E00074C5B7101A82E008${(event.occurrence?.of ?? event).uid.toUpperCase()}`,
    originalStartTimeZone: event.zone,
    originalEndTimeZone: event.zone,
    start: graphTime(event.start, wishes.zone),
    end: graphTime(event.end, wishes.zone),
    location: placeShape(location),
    locations: locations ?? (location ? [placeShape(location)] : []),
    organizer: {
      emailAddress: { name: organizer?.name ?? event.organizer, address: organizer?.mail ?? event.organizer },
    },
    attendees: seenBy(copy).map((one) => attendeeShape(one, own)),
    responseStatus: own ? { response: 'organizer', time: never } : ownAnswer(copy),
    isOrganizer: own,
    isCancelled: false,
    isDraft: own && event.draft,
    ...ofSeries(copy),
    hasAttachments: (event.attachments ?? []).length > 0,
    onlineMeetingUrl: null,
    onlineMeeting: fields['onlineMeeting'] ?? null,
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(id)}`,
    ...(own && event.transactionId ? { transactionId: event.transactionId } : {}),
    ...(wishes.basic
      ? {}
      : bodyShape(body as { contentType: string; content: string } | undefined, wishes.plainBodies)),
    ...expanded(event, own, wishes.expand ?? ''),
  }
}

/** A series, one of its days, a day that somebody has changed, or what comes once. */
function ofSeries({ event, mail }: Copy): Json {
  const { occurrence, series } = event
  if (!occurrence)
    return {
      type: series ? 'seriesMaster' : 'singleInstance',
      seriesMasterId: null,
      recurrence: series?.recurrence ?? null,
    }
  const { of, day } = occurrence
  const original = Temporal.Instant.fromEpochMilliseconds(planned(of, day).start)
  return {
    type: of.series!.changed[day] ? 'exception' : 'occurrence',
    seriesMasterId: copyId(of.uid, mail),
    recurrence: null,
    originalStart: original.toString({ smallestUnit: 'second' }),
  }
}

const never = '0001-01-01T00:00:00Z'

/** hideAttendees: everybody but the organizer sees only himself. */
function seenBy({ event, mail }: Copy): StoredAttendee[] {
  if (event.organizer === mail || event.fields['hideAttendees'] !== true) return event.attendees
  return event.attendees.filter((one) => one.mail === mail)
}

/** Only the organizer's copy tracks the answers. */
function attendeeShape(one: StoredAttendee, tracked: boolean): Json {
  return {
    type: one.type,
    status:
      tracked && one.answer !== 'none'
        ? { response: one.answer, time: one.answeredAt }
        : { response: 'none', time: never },
    emailAddress: { name: one.name, address: one.mail },
  }
}

function ownAnswer({ event, mail }: Copy): Json {
  const own = event.attendees.find((one) => one.mail === mail)
  return own && own.answer !== 'none'
    ? { response: own.answer, time: own.answeredAt }
    : { response: 'notResponded', time: never }
}

function placeShape(location: unknown): Json {
  const place = (location ?? {}) as Json
  return { displayName: '', locationType: 'default', uniqueIdType: 'unknown', ...place }
}

/** Exchange rewrites HTML bodies: whoever compares text with what he sent must fail here as there. */
function bodyShape(body: { contentType: string; content: string } | undefined, plain: boolean): Json {
  const text = (body?.content ?? '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const html = body?.contentType === 'html' ? body.content : text
  const whole = `<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>\r\n${html}\r\n</body></html>`
  return {
    bodyPreview: text.slice(0, 255),
    body: plain ? { contentType: 'text', content: text } : { contentType: 'html', content: whole },
  }
}
