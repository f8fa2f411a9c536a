import { GraphError, type Client } from '@microsoft/microsoft-graph-client'
import type { Attendee as GraphAttendee, Event } from '@microsoft/microsoft-graph-types'
import type { EventChange } from '#shared/domain/privacy/clean-event.ts'
import type { Calendar, CalendarOf, Changes, WatchedEvent } from '../ports/calendar.ts'
import type { Wire } from '../wire.ts'
import type { ApplicationTokens } from './application-token.ts'
import { answersTo } from './appointment.ts'
import { failure, isGone } from './failure.ts'
import { utc } from './free-busy.ts'
import { immutable } from './immutable-ids.ts'
import { readMarked } from './marked-events.ts'
import { graphClient } from './wire-client.ts'

/** Every calendar by the application's own token (architecture, "Who acts towards Graph"). */
export function calendarsOf(token: ApplicationTokens, outlookAddinId: string, wire: Wire): CalendarOf {
  let refused = false
  const heard: Wire = async (input, init) => {
    const answer = await wire(input, init)
    refused = answer.status === 403
    return answer
  }
  const ready = () => token(refused)
  const client = graphClient(ready, heard)
  return (staffId) => calendarAt(client, `/users/${staffId}`, outlookAddinId, ready)
}

/**
 * @param mailbox `/me`, or `/users/…` with the application's right
 * @param ready that there is a token, or why not
 */
export function calendarAt(
  client: Client,
  mailbox: string,
  outlookAddinId: string,
  ready: () => Promise<unknown>,
): Calendar {
  const asked = <T>(work: () => Promise<T>) =>
    ready()
      .then(work)
      .catch((error: unknown) => {
        throw failure(error)
      })
  const eventAt = (id: string) => `${mailbox}/events/${encodeURIComponent(id)}`
  return {
    changes: (since) => asked(() => readChanges(client, mailbox, since)),
    marked: () => asked(() => readMarked(client, mailbox, outlookAddinId)),
    read: (id) => asked(() => unlessGone(readEvent(client, eventAt(id)))),
    change: (id, change, version) =>
      asked(() => unlessGone(writeEvent(client, eventAt(id), change, version))),
  }
}

async function readChanges(
  client: Client,
  mailbox: string,
  { link, window }: Parameters<Calendar['changes']>[0],
): Promise<Changes | 'expired'> {
  const found: Changes = { changed: [], removed: [], link: '' }
  const first = client.api(link ?? `${mailbox}/calendarView/delta`)
  if (!link) first.query({ startDateTime: utc(window.start).dateTime, endDateTime: utc(window.end).dateTime })
  try {
    for (let next = first; !found.link;) {
      // What it says of an event besides its id is dropped here, unread: most of them are none of ours.
      const page = (await next
        .header('Prefer', `${immutable.Prefer}, odata.maxpagesize=100`)
        .get()) as DeltaPage
      for (const { id, '@removed': removed } of page.value)
        if (id) (removed ? found.removed : found.changed).push(id)
      found.link = page['@odata.deltaLink'] ?? ''
      next = client.api(page['@odata.nextLink'] ?? '')
    }
    return found
  } catch (error) {
    if (error instanceof GraphError && isExpired(error)) return 'expired'
    throw error
  }
}

type DeltaPage = {
  value: { id?: string; '@removed'?: unknown }[]
  '@odata.nextLink'?: string
  '@odata.deltaLink'?: string
}

const isExpired = ({ statusCode, code }: GraphError) =>
  statusCode === 410 || /^(?:syncStateNotFound|resyncRequired)$/i.test(code ?? '')

async function unlessGone<T>(asked: Promise<T>): Promise<T | 'gone'> {
  try {
    return await asked
  } catch (error) {
    if (isGone(error)) return 'gone'
    throw error
  }
}

async function readEvent(client: Client, address: string): Promise<WatchedEvent> {
  const event = (await client
    .api(address)
    .headers(immutable)
    .select([
      'subject',
      'start',
      'end',
      'body',
      'location',
      'locations',
      'attendees',
      'isOnlineMeeting',
      'isDraft',
    ])
    .expand('attachments($select=id,name)')
    .get()) as Event & { '@odata.etag'?: string }
  const places = [event.location, ...(event.locations ?? [])].map((place) => place?.displayName ?? '')
  return {
    subject: event.subject ?? '',
    bodyHtml: event.body?.content ?? '',
    location: [...new Set(places)].filter((place) => place !== '').join('; '),
    attendees: (event.attendees ?? []).map(({ emailAddress }) => ({
      name: emailAddress?.name ?? '',
      mail: emailAddress?.address ?? '',
    })),
    attachments: (event.attachments ?? []).map(({ id, name }) => ({ id: id ?? '', name: name ?? '' })),
    online: event.isOnlineMeeting ?? false,
    sent: !event.isDraft,
    answered: answersTo(event),
    version: event['@odata.etag'] ?? '*',
  }
}

/** The fields first: taking a file out makes it another version. */
async function writeEvent(
  client: Client,
  address: string,
  change: EventChange,
  version: string,
): Promise<'changed' | 'edited'> {
  const { subject, bodyHtml, location } = change
  const place = { displayName: location ?? '' }
  const written: Event = {
    ...(subject === undefined ? {} : { subject }),
    ...(bodyHtml === undefined ? {} : { body: { contentType: 'html', content: bodyHtml } }),
    ...(location === undefined ? {} : { location: place, locations: [place] }),
    ...(change.attendees ? { attendees: await asAttendees(client, address, change.attendees) } : {}),
  }
  try {
    const asked = client.api(address).headers(immutable)
    if (Object.keys(written).length > 0) await asked.header('If-Match', version).patch(written)
    else await asked.select(['id']).get()
  } catch (error) {
    if (error instanceof GraphError && error.statusCode === 412) return 'edited'
    throw error
  }
  for (const id of change.attachments)
    await client
      .api(`${address}/attachments/${encodeURIComponent(id)}`)
      .headers(immutable)
      .delete()
      // Taken out a moment ago, by a press before this one or by herself.
      .catch((error: unknown) => {
        if (!isGone(error)) throw error
      })
  return 'changed'
}

/** Whether somebody is required, optional or a room stays as it was. */
async function asAttendees(
  client: Client,
  address: string,
  wanted: NonNullable<EventChange['attendees']>,
): Promise<GraphAttendee[]> {
  const { attendees } = (await client.api(address).headers(immutable).select(['attendees']).get()) as Event
  return wanted.map(({ name, mail }) => ({
    type: attendees?.find((one) => one.emailAddress?.address === mail)?.type ?? 'required',
    emailAddress: { address: mail, name },
  }))
}
