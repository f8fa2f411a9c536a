import type { Temporal } from 'temporal-polyfill'
import { findMailbox } from './directory.ts'
import type { Calendar } from './graph/calendar.ts'
import { copyId, overlaps } from './graph/copies.ts'
import { kindOf } from '#shared/domain/meeting/meeting-kinds.ts'

/** A meeting that the story says is booked, as it will stand in everybody's calendar. */
export type StoryBooking = {
  organizerId: string
  reference: string
  start: Temporal.Instant
  end: Temporal.Instant
  room: { mail: string; name: string }
  invitation: { subject: string; bodyHtml: string }
  attendees: readonly { mail: string; name: string }[]
  mark: string
}

export type Booked = { holdId: string; appointmentId: string }

/**
 * Her appointment, and the room's own hold around it, long since accepted. What was in the room's way is gone.
 * @returns the ids of both in her calendar
 */
export function addStoryBooking(calendar: Calendar, booking: StoryBooking): Booked {
  const organizer = findMailbox(booking.organizerId)
  if (!organizer) throw new Error('the story books for somebody without a mailbox')
  const [start, end] = [booking.start.epochMilliseconds, booking.end.epochMilliseconds]
  const { margin } = kindOf('networkMeeting')
  const held = {
    start: start - margin.before * 60_000,
    end: end + margin.after * 60_000,
  }
  for (const copy of calendar.copies(booking.room.mail))
    if (overlaps(copy.event, held)) calendar.cancel(copy.event)
  const zone = 'Romance Standard Time'
  const room = { ...booking.room, type: 'resource' as const }
  const hold = calendar.add(
    organizer,
    {
      ...held,
      zone,
      attendees: [room],
      fields: {
        subject: `Lokale til møde – ref. ${booking.reference}`,
        showAs: 'free',
        sensitivity: 'private',
        location: { displayName: room.name },
      },
    },
    null,
  )
  for (const attendee of hold.attendees)
    Object.assign(attendee, { answer: 'accepted', answeredAt: hold.createdAt })
  const own = calendar.add(
    organizer,
    {
      start,
      end,
      zone,
      attendees: booking.attendees.map((one) => ({ ...one, type: 'required' })),
      customProperties: { samletMark: booking.mark },
      fields: {
        subject: booking.invitation.subject,
        body: { contentType: 'html', content: booking.invitation.bodyHtml },
        showAs: 'busy',
        sensitivity: 'private',
        hideAttendees: true,
        location: { displayName: room.name },
      },
    },
    null,
  )
  return {
    holdId: copyId(hold.uid, organizer.mail),
    appointmentId: copyId(own.uid, organizer.mail),
  }
}
