import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { Call } from '#shared/api/client.ts'
import { bookMeeting, holdMeeting, readMeeting } from '#shared/api/meetings.ts'
import { findMailbox } from '../../infra/local/directory.ts'
import { copyId } from '../../infra/local/graph/copies.ts'
import type { StoredEvent } from '../../infra/local/graph/stored-event.ts'
import { personas, rooms } from '../../infra/local/personas.ts'
import type { MadeCourse } from './booked-course.ts'
import type { House } from './house.ts'

export type Standing = {
  params: { courseId: string; meetingId: string }
  /** Her own item in Outlook, sent. */
  event: StoredEvent
  appointmentId: string
}

const karen = personas[0]!
export const roomAt = (n: number) => ({ mail: rooms[n]!.mail, name: rooms[n]!.name })

/** Waits until the room has answered to whatever is asked of it for this meeting. */
export async function answered(
  { local }: House,
  call: Call,
  params: Standing['params'],
): Promise<Awaited<ReturnType<typeof read>>> {
  for (;;) {
    const answer = local.events.next((event) => event.type === 'room-answer')
    const meeting = await read(call, params)
    const waits = [meeting.state, meeting.change?.state].some(
      (state) => state === 'awaiting-room' || state === 'restoring',
    )
    if (!waits) return meeting
    await answer
  }
}

const read = (call: Call, params: Standing['params']) => call(readMeeting, { params, body: {} })

/**
 * A network meeting as it stands when she has booked it and pressed Send: the room's hold, her own item, the meeting in Samlet.
 * @param room null holds it on Teams alone
 */
export async function standingMeeting(
  house: House,
  call: Call,
  course: MadeCourse,
  start: string,
  room: number | null = 0,
): Promise<Standing> {
  const params = { courseId: course.id, meetingId: randomUUID() }
  const from = Temporal.Instant.from(start)
  const span = { start: from.toString(), end: from.add({ hours: 2 }).toString() }
  await call(holdMeeting, {
    params,
    body: {
      type: 'networkMeeting',
      ...span,
      ...(room === null ? { place: 'online', room: null } : { room: roomAt(room) }),
      contactIds: [course.contactId],
    },
  })
  return sendOwn(house, call, params)
}

/** Her own item as she has filled it in and sent it, once the room has said yes; the meeting is booked. */
export async function sendOwn(house: House, call: Call, params: Standing['params']): Promise<Standing> {
  const { invitation, start, end, place } = await answered(house, call, params)
  const event = house.local.graph.calendar.add(
    findMailbox(karen.mail)!,
    {
      start: Date.parse(start),
      end: Date.parse(end),
      attendees: invitation.attendees.map((one) => ({ ...one, type: 'required' as const })),
      customProperties: { samletMark: invitation.mark },
      fields: {
        subject: invitation.subject,
        body: { contentType: 'html', content: `${invitation.bodyHtml}<p>Husk kaffe.</p>` },
        location: { displayName: invitation.location },
        sensitivity: 'private',
        showAs: 'busy',
        // Where it is held on Teams alone she has switched that on in the appointment.
        ...(place === 'online' ? { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' } : {}),
      },
    },
    null,
  )
  const appointmentId = copyId(event.uid, karen.mail)
  await call(bookMeeting, { params, body: { appointmentId } })
  return { params, event, appointmentId }
}
