import type { Client } from '@microsoft/microsoft-graph-client'
import type { Event } from '@microsoft/microsoft-graph-types'
import type { Microsoft365, RoomAnswer, Span } from '../ports/microsoft365.ts'
import { isGone } from './failure.ts'
import { utc } from './free-busy.ts'
import { immutable } from './immutable-ids.ts'

export const eventUrl = (id: string) => `/me/events/${encodeURIComponent(id)}`

/** The room is the only attendee and the event shows as free: it blocks the room, not the coordinator (architecture, "Her appointment is the meeting"). */
export async function postHold(
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

/** The room answers anew when a hold moves. */
export async function moveHold(client: Client, holdId: string, { start, end }: Span): Promise<boolean> {
  try {
    await client
      .api(eventUrl(holdId))
      .headers(immutable)
      .patch({ start: utc(start), end: utc(end) })
    return true
  } catch (error) {
    if (isGone(error)) return false
    throw error
  }
}

export async function readAnswer(client: Client, holdId: string): Promise<RoomAnswer> {
  const event = (await client
    .api(eventUrl(holdId))
    .headers(immutable)
    .select(['attendees'])
    .get()
    .catch((error: unknown) => {
      if (isGone(error)) return null
      throw error
    })) as Event | null
  return roomAnswerOf(event)
}

/** A hold that somebody has deleted holds nothing: the room has as good as said no. */
export function roomAnswerOf(event: Event | null): RoomAnswer {
  if (!event) return 'declined'
  const response = event.attendees?.find((attendee) => attendee.type === 'resource')?.status?.response
  return response === 'accepted' || response === 'declined' ? response : 'none'
}

export async function cancelHold(client: Client, holdId: string): Promise<void> {
  await client
    .api(`${eventUrl(holdId)}/cancel`)
    .headers(immutable)
    .post({ comment: '' })
    .catch((error: unknown) => {
      if (!isGone(error)) throw error
    })
}
