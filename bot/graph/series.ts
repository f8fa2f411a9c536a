import { GraphError, PageIterator, type Client, type PageCollection } from '@microsoft/microsoft-graph-client'
import type { DayOfWeek, Event, PatternedRecurrence } from '@microsoft/microsoft-graph-types'
import { Temporal } from 'temporal-polyfill'
import { localDate, zone } from '#shared/domain/calendar/zone.ts'
import { weekOfMonth } from '#shared/domain/groups/series-days.ts'
import type { SeriesCalendar, SeriesDay } from '../ports/series.ts'
import { instantOf } from './appointment.ts'
import { isGone } from './failure.ts'
import { eventUrl } from './hold.ts'
import { immutable } from './immutable-ids.ts'
import { onTeams } from './on-teams.ts'

type Made = Parameters<SeriesCalendar['make']>[0]

/** Copenhagen, as Exchange calls it: a series keeps its local time when the clocks change, which it would not in UTC. */
const danish = 'Romance Standard Time'
const weekdays: DayOfWeek[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** Those invited see each other: they are a group, and it is about no family. */
export async function makeSeries(client: Client, series: Made): Promise<{ eventId: string }> {
  const begins = series.first.toPlainDateTime(series.time)
  const event: Event = {
    subject: series.subject,
    body: { contentType: 'html', content: series.bodyHtml },
    start: danishTime(begins),
    end: danishTime(begins.add({ minutes: series.minutes })),
    location: { displayName: series.location },
    attendees: series.attendees.map(asAttendee),
    recurrence: recurrenceOf(series),
    ...(series.online ? onTeams : {}),
    transactionId: series.key,
  }
  const made = (await client.api('/me/events').headers(immutable).post(event)) as Event
  return { eventId: made.id ?? '' }
}

const danishTime = (time: Temporal.PlainDateTime) => ({
  dateTime: time.toString({ smallestUnit: 'second' }),
  timeZone: danish,
})

function recurrenceOf({ rhythm, first, until }: Made): PatternedRecurrence {
  const daysOfWeek = [weekdays[first.dayOfWeek - 1]!]
  return {
    pattern:
      rhythm.every === 'weeks'
        ? { type: 'weekly', interval: rhythm.weeks, daysOfWeek, firstDayOfWeek: 'monday' }
        : { type: 'relativeMonthly', interval: 1, daysOfWeek, index: weekOfMonth(first) },
    range: {
      type: 'endDate',
      startDate: first.toString(),
      endDate: until.toString(),
      recurrenceTimeZone: danish,
    },
  }
}

export async function readDays(
  client: Client,
  eventId: string,
  { start, end }: Parameters<SeriesCalendar['days']>[1],
): Promise<SeriesDay[] | null> {
  const days: SeriesDay[] = []
  try {
    const first = (await client
      .api(`${eventUrl(eventId)}/instances`)
      .headers(immutable)
      .query({ startDateTime: start.toString(), endDateTime: end.toString() })
      .select(['start', 'end', 'type', 'originalStart', 'isCancelled'])
      .top(100)
      .get()) as PageCollection
    await new PageIterator(client, first, (event: Event) => {
      if (!event.isCancelled) days.push(dayOf(event))
      return true
    }).iterate()
  } catch (error) {
    if (isGone(error)) return null
    throw error
  }
  return days.toSorted((a, b) => Temporal.Instant.compare(a.start, b.start))
}

function dayOf({ id, start, end, type, originalStart }: Event): SeriesDay {
  const begins = instantOf(start)
  return {
    id: id ?? '',
    start: begins,
    end: instantOf(end),
    planned: localDate(originalStart ? Temporal.Instant.from(originalStart) : begins),
    kept: type === 'occurrence',
  }
}

export async function moveDay(
  client: Client,
  dayId: string,
  { start, end }: Parameters<SeriesCalendar['move']>[1],
): Promise<void> {
  const local = (at: Temporal.Instant) => danishTime(at.toZonedDateTimeISO(zone).toPlainDateTime())
  await client
    .api(eventUrl(dayId))
    .headers(immutable)
    .patch({ start: local(start), end: local(end) })
    .catch((error: unknown) => {
      if (!isGone(error)) throw error
    })
}

/** Read and written by its version, so that whom she invites in Outlook at that moment is not lost. */
export async function inviteTo(
  client: Client,
  eventId: string,
  { add, remove }: Parameters<SeriesCalendar['invite']>[1],
): Promise<'written' | 'gone'> {
  const address = eventUrl(eventId)
  const leaves = new Set([...remove, ...add.map(({ mail }) => mail)].map((mail) => mail.toLowerCase()))
  const write = async () => {
    const event = (await client.api(address).headers(immutable).select(['attendees']).get()) as Event & {
      '@odata.etag'?: string
    }
    const known = event.attendees ?? []
    const stay = known.filter(({ emailAddress }) => !leaves.has(emailAddress?.address?.toLowerCase() ?? ''))
    await client
      .api(address)
      .headers(immutable)
      .header('If-Match', event['@odata.etag'] ?? '*')
      .patch({ attendees: [...stay, ...add.map(asAttendee)] })
  }
  try {
    await write().catch((error: unknown) => {
      if (error instanceof GraphError && error.statusCode === 412) return write()
      throw error
    })
    return 'written'
  } catch (error) {
    if (isGone(error)) return 'gone'
    throw error
  }
}

/** By address alone: Exchange knows what a colleague is called, and what was typed beside it goes nowhere. */
const asAttendee = ({ mail }: Made['attendees'][number]) => ({
  type: 'required' as const,
  emailAddress: { address: mail },
})
