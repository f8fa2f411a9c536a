import { Temporal } from 'temporal-polyfill'
import { copyId } from './copies.ts'
import { expandedOf } from './series.ts'
import type { StoredAttendee, StoredEvent } from './stored-event.ts'

/** An event as tests and pages look at it: small, typed, from the organizer's side. */
export type EventView = {
  id: string
  organizer: string
  subject: string
  body: string
  start: Temporal.Instant
  end: Temporal.Instant
  location: string
  showAs: string
  sensitivity: string
  attendeesHidden: boolean
  draft: boolean
  gone: boolean
  attendees: readonly StoredAttendee[]
  transactionId: string | null
  attachments: readonly string[]
  customProperties: Readonly<Record<string, string>>
  /** The days of a series as they stand, without those that were taken out; none of what comes once. */
  days: readonly { start: Temporal.Instant; end: Temporal.Instant }[]
}

export function eventViews(events: readonly StoredEvent[]): EventView[] {
  return events.map((event) => {
    const fields = event.fields as {
      subject?: string
      body?: { content?: string }
      location?: { displayName?: string }
      showAs?: string
      sensitivity?: string
      hideAttendees?: boolean
    }
    return {
      id: copyId(event.uid, event.organizer),
      organizer: event.organizer,
      subject: fields.subject ?? '',
      body: fields.body?.content ?? '',
      start: Temporal.Instant.fromEpochMilliseconds(event.start),
      end: Temporal.Instant.fromEpochMilliseconds(event.end),
      location: fields.location?.displayName ?? '',
      showAs: fields.showAs ?? 'busy',
      sensitivity: fields.sensitivity ?? 'normal',
      attendeesHidden: fields.hideAttendees ?? false,
      draft: event.draft,
      gone: event.gone[event.organizer] !== undefined,
      attendees: event.attendees,
      transactionId: event.transactionId,
      attachments: (event.attachments ?? []).map(({ name }) => name),
      customProperties: event.customProperties,
      days: event.series ? daysAhead(event) : [],
    }
  })
}

const yearMs = 366 * 86_400_000

const daysAhead = (event: StoredEvent): EventView['days'] =>
  expandedOf(event, event.start + yearMs)
    .filter(({ gone, organizer }) => gone[organizer] === undefined)
    .map(({ start, end }) => ({
      start: Temporal.Instant.fromEpochMilliseconds(start),
      end: Temporal.Instant.fromEpochMilliseconds(end),
    }))
