import type { Client } from '@microsoft/microsoft-graph-client'
import type { Event } from '@microsoft/microsoft-graph-types'
import { Temporal } from 'temporal-polyfill'
import type {
  AnsweredEvent,
  Appointment,
  AppointmentChange,
  AskedRoom,
  Microsoft365,
  PersonAnswer,
  RoomAnswer,
} from '../ports/microsoft365.ts'
import { batch, type Part } from './batch.ts'
import { utc } from './free-busy.ts'
import { answerParts, eventUrl, roomAnswerOf } from './hold.ts'
import { immutable } from './immutable-ids.ts'
import { onTeams } from './on-teams.ts'

const wanted = 'start,end,location,body,attendees,isDraft,isCancelled,isOnlineMeeting,hideAttendees'
/** Gone already, or of nobody any more: that is what was wanted. */
const gone = [404, 410]
const reading = (id: string): Part => ({
  method: 'GET',
  url: `${eventUrl(id)}?$select=${wanted}`,
  headers: immutable,
  lets: gone,
})
const giveBack = (holdId: string): Part => ({
  url: `${eventUrl(holdId)}/cancel`,
  body: { comment: '' },
  headers: immutable,
  lets: gone,
})

type Answer = { status: number; body: Event & { '@odata.etag'?: string } }

export async function readAppointment(client: Client, id: string): Promise<Appointment | null> {
  const [answer] = await batch<Answer['body']>(client, [reading(id)])
  return appointmentOf(answer!)
}

export async function readBoth(
  client: Client,
  asked: AskedRoom,
  id: string,
): Promise<{ answer: RoomAnswer; appointment: Appointment | null }> {
  const [hold, directory, own] = await batch<object>(client, [...answerParts(asked), reading(id)])
  return { answer: roomAnswerOf(hold!, directory!), appointment: appointmentOf(own as Answer) }
}

export async function writeAppointment(
  client: Client,
  { id, version, change }: Parameters<Microsoft365['writeAppointment']>[0],
  releases: readonly string[],
): ReturnType<Microsoft365['writeAppointment']> {
  const [answer] = await batch(client, [
    {
      method: 'PATCH',
      url: eventUrl(id),
      body: patchOf(change),
      headers: { ...immutable, 'If-Match': version },
      lets: [...gone, 412],
    },
    ...releases.map(giveBack),
  ])
  if (answer!.status === 412) return 'changed'
  return answer!.status < 400 ? 'written' : 'gone'
}

/** By itself, so that what she is writing at that moment is not written over. */
export async function hideAttendees(client: Client, id: string): Promise<void> {
  const patch = { method: 'PATCH', url: eventUrl(id), body: patchOf({ attendeesHidden: true }) } as const
  await batch(client, [{ ...patch, headers: immutable, lets: gone }])
}

/** A draft has been told to nobody: it is deleted, not cancelled. */
export async function callOff(
  client: Client,
  id: string,
  draft: boolean,
  comment: string,
  releases: readonly string[],
): Promise<void> {
  const off: Part = draft
    ? { method: 'DELETE', url: eventUrl(id), headers: immutable, lets: gone }
    : { url: `${eventUrl(id)}/cancel`, body: { comment }, headers: immutable, lets: gone }
  await batch(client, [off, ...releases.map(giveBack)])
}

function appointmentOf({ status, body }: Answer): Appointment | null {
  if (status >= 400 || body.isCancelled) return null
  return {
    version: body['@odata.etag'] ?? '*',
    ...answersTo(body),
    location: body.location?.displayName ?? '',
    bodyHtml: body.body?.content ?? '',
    online: body.isOnlineMeeting === true,
    draft: body.isDraft === true,
    attendeesHidden: body.hideAttendees === true,
  }
}

/** When it is, and what each who is invited to it has said of that: a room is nobody. */
export function answersTo(event: Event): AnsweredEvent {
  return {
    start: instantOf(event.start),
    end: instantOf(event.end),
    attendees: (event.attendees ?? []).flatMap(({ emailAddress, status: said, type }) =>
      emailAddress?.address && type !== 'resource'
        ? [
            {
              mail: emailAddress.address,
              name: emailAddress.name ?? emailAddress.address,
              answer: answers[said?.response ?? ''] ?? 'none',
              answeredAt: answeredAt(said?.time),
            },
          ]
        : [],
    ),
  }
}

const answers: Partial<Record<string, PersonAnswer>> = {
  accepted: 'accepted',
  declined: 'declined',
  tentativelyAccepted: 'tentative',
}

/** Exchange dates what nobody has answered in the year 1; what cannot be read is no date. */
function answeredAt(time: string | null | undefined): Temporal.Instant | null {
  if (!time || time.startsWith('0001')) return null
  try {
    return Temporal.Instant.from(time)
  } catch {
    return null
  }
}

/** Times come in UTC, as nothing else was asked for, and without an offset. */
export const instantOf = (time: Event['start']) => Temporal.Instant.from(`${time?.dateTime ?? ''}Z`)

function patchOf({
  start,
  end,
  location,
  bodyHtml,
  attendees,
  online,
  attendeesHidden,
}: AppointmentChange): Event {
  return {
    ...(start ? { start: utc(start) } : {}),
    ...(end ? { end: utc(end) } : {}),
    ...(location === undefined ? {} : { location: { displayName: location } }),
    ...(bodyHtml === undefined ? {} : { body: { contentType: 'html', content: bodyHtml } }),
    ...(online ? onTeams : {}),
    ...(attendeesHidden ? { hideAttendees: true } : {}),
    ...(attendees
      ? {
          attendees: attendees.map(({ mail, name }) => ({
            type: 'required',
            emailAddress: { address: mail, name },
          })),
        }
      : {}),
  }
}
