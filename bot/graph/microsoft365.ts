import { PageIterator, type Client, type PageCollection } from '@microsoft/microsoft-graph-client'
import type { Event, Room as GraphRoom } from '@microsoft/microsoft-graph-types'
import type { Microsoft365, OnBehalfOf, Room, RoomAnswer } from '../ports/microsoft365.ts'
import type { Wire } from '../wire.ts'
import { calendarAt } from './calendar.ts'
import { failure, isGone } from './failure.ts'
import { readFreeBusy, utc } from './free-busy.ts'
import { makeEvent } from './make-event.ts'
import type { GraphTokens } from './on-behalf-of-token.ts'
import { postMail } from './send-mail.ts'
import { graphClient } from './wire-client.ts'

/** The one adapter to Microsoft Graph. Ids survive that items move: `IdType="ImmutableId"`. */
export function microsoft365(tokens: GraphTokens, outlookAddinId: string, wire: Wire): OnBehalfOf {
  return (userToken) => {
    const ready = () => tokens(userToken)
    // The token first: the client would make of why there is none that nobody answered.
    const asked = async <T>(work: (client: Client) => Promise<T>, of?: 'mail') => {
      try {
        const token = await tokens(userToken, of)
        return await work(graphClient(() => Promise.resolve(token), wire))
      } catch (error) {
        throw failure(error)
      }
    }
    return {
      rooms: () => asked(readRooms),
      freeBusy: (mails, window) => asked((graph) => readFreeBusy(graph, mails, window)),
      holdRoom: (hold) => asked((graph) => postHold(graph, hold)),
      makeEvent: (event) => asked((graph) => makeEvent(graph, event)),
      roomAnswer: (holdId) => asked((graph) => readAnswer(graph, holdId)),
      releaseRoom: (holdId) => asked((graph) => cancelHold(graph, holdId)),
      calendar: calendarAt(graphClient(ready, wire), '/me', outlookAddinId, ready),
      sendMail: (mail) => asked((graph) => postMail(graph, mail), 'mail'),
    }
  }
}

const immutable = { Prefer: 'IdType="ImmutableId"' }

async function readRooms(client: Client): Promise<Room[]> {
  const first = (await client.api('/places/microsoft.graph.room').top(100).get()) as PageCollection
  const rooms: Room[] = []
  await new PageIterator(client, first, (room: GraphRoom) => {
    if (room.emailAddress)
      rooms.push({
        mail: room.emailAddress,
        name: room.displayName ?? room.emailAddress,
        capacity: room.capacity ?? null,
        place: room.building ?? null,
        accessible: room.isWheelChairAccessible ?? null,
        equipment: [
          ...(room.displayDeviceName ? (['screen'] as const) : []),
          ...(room.videoDeviceName ? (['video'] as const) : []),
          ...(room.audioDeviceName ? (['audio'] as const) : []),
        ],
      })
    return true
  }).iterate()
  return rooms.toSorted((a, b) => a.name.localeCompare(b.name, 'da'))
}

/** The room is the only attendee and the event shows as free: it blocks the room, not the coordinator (architecture, "Her appointment is the meeting"). */
async function postHold(
  client: Client,
  hold: Parameters<Microsoft365['holdRoom']>[0],
): Promise<{ holdId: string }> {
  const event: Event = {
    subject: hold.subject,
    start: utc(hold.span.start),
    end: utc(hold.span.end),
    showAs: 'free',
    sensitivity: 'private',
    isReminderOn: false,
    allowNewTimeProposals: false,
    location: { displayName: hold.room.name, locationEmailAddress: hold.room.mail },
    attendees: [{ type: 'resource', emailAddress: { address: hold.room.mail, name: hold.room.name } }],
    transactionId: hold.key,
  }
  const made = (await client.api('/me/events').headers(immutable).post(event)) as Event
  return { holdId: made.id ?? '' }
}

async function readAnswer(client: Client, holdId: string): Promise<RoomAnswer> {
  const event = (await client
    .api(`/me/events/${encodeURIComponent(holdId)}`)
    .headers(immutable)
    .select(['attendees'])
    .get()) as Event
  const response = event.attendees?.find((attendee) => attendee.type === 'resource')?.status?.response
  return response === 'accepted' || response === 'declined' ? response : 'none'
}

async function cancelHold(client: Client, holdId: string): Promise<void> {
  await client
    .api(`/me/events/${encodeURIComponent(holdId)}/cancel`)
    .headers(immutable)
    .post({ comment: '' })
    .catch((error: unknown) => {
      if (!isGone(error)) throw error
    })
}
