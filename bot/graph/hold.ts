import type { Client } from '@microsoft/microsoft-graph-client'
import type { Event, ScheduleInformation } from '@microsoft/microsoft-graph-types'
import type { AskedRoom, Microsoft365, RoomAnswer, Span } from '../ports/microsoft365.ts'
import { batch, type Answered, type Part } from './batch.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import { isGone, isUnknownRecipient } from './failure.ts'
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
  const made = (await client
    .api('/me/events')
    .headers(immutable)
    .post(event)
    .catch((error: unknown) => {
      if (isUnknownRecipient(error)) throw new Microsoft365Failure('room-unknown', true)
      throw error
    })) as Event
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

export async function readAnswer(client: Client, asked: AskedRoom): Promise<RoomAnswer> {
  const [hold, directory] = await batch<object>(client, answerParts(asked))
  return roomAnswerOf(hold!, directory!)
}

/**
 * What the room has answered, and whether there is such a room: an invitation to one that was deleted is taken, stays unanswered and
 * comes back as a mail some day, while free/busy knows it at once.
 */
export const answerParts = ({ holdId, mail, span }: AskedRoom): Part[] => [
  { method: 'GET', url: `${eventUrl(holdId)}?$select=attendees`, headers: immutable, lets: [404, 410] },
  {
    url: '/me/calendar/getSchedule',
    body: { schedules: [mail], startTime: utc(span.start), endTime: utc(span.end) },
    // That it cannot be looked up says nothing of the room.
    lets: [400, 403, 404],
  },
]

/** A hold that somebody has deleted holds nothing: the room has as good as said no. */
export function roomAnswerOf(hold: Answered<object>, directory: Answered<object>): RoomAnswer {
  if (hold.status >= 400) return 'declined'
  const { attendees } = hold.body as Event
  const response = attendees?.find((attendee) => attendee.type === 'resource')?.status?.response
  if (response === 'accepted' || response === 'declined') return response
  const { value } = directory.body as { value?: ScheduleInformation[] }
  return value?.[0]?.error?.responseCode === 'ErrorMailRecipientNotFound' ? 'unknown' : 'none'
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
