import { PageIterator, type Client, type PageCollection } from '@microsoft/microsoft-graph-client'
import type { Room as GraphRoom } from '@microsoft/microsoft-graph-types'
import type { OnBehalfOf, Room } from '../ports/microsoft365.ts'
import type { Wire } from '../wire.ts'
import { calendarAt } from './calendar.ts'
import { makeEvent } from './make-event.ts'
import { callOff, hideAttendees, readAppointment, readBoth, writeAppointment } from './appointment.ts'
import { failure } from './failure.ts'
import { readFreeBusy } from './free-busy.ts'
import { cancelHold, moveHold, postHold, readAnswer } from './hold.ts'
import type { GraphTokens } from './on-behalf-of-token.ts'
import { inviteTo, makeSeries, moveDay, readDays } from './series.ts'
import { postMail } from './send-mail.ts'
import { graphClient } from './wire-client.ts'

/** The one adapter to Microsoft Graph. */
export function microsoft365(tokens: GraphTokens, outlookAddinId: string, wire: Wire): OnBehalfOf {
  // What the rooms are called is no secret and everybody's, so that one reading serves whoever books next.
  let lastRead: readonly Room[] = []
  const read = async (client: Client) => {
    const rooms = await readRooms(client)
    lastRead = rooms
    return rooms
  }
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
      rooms: () => asked(read),
      room: async (mail) => at(lastRead, mail) ?? at(await asked(read), mail),
      freeBusy: (mails, window) => asked((graph) => readFreeBusy(graph, mails, window)),
      holdRoom: (hold) => asked((graph) => postHold(graph, hold)),
      makeEvent: (event) => asked((graph) => makeEvent(graph, outlookAddinId, event)),
      moveHold: (holdId, span) => asked((graph) => moveHold(graph, holdId, span)),
      roomAnswer: (room) => asked((graph) => readAnswer(graph, room)),
      releaseRoom: (holdId) => asked((graph) => cancelHold(graph, holdId)),
      calendar: calendarAt(graphClient(ready, wire), '/me', outlookAddinId, ready),
      series: {
        make: (series) => asked((graph) => makeSeries(graph, series)),
        days: (eventId, window) => asked((graph) => readDays(graph, eventId, window)),
        move: (dayId, span) => asked((graph) => moveDay(graph, dayId, span)),
        invite: (eventId, change) => asked((graph) => inviteTo(graph, eventId, change)),
      },
      appointment: (id) => asked((graph) => readAppointment(graph, id)),
      answerAndAppointment: (room, id) => asked((graph) => readBoth(graph, room, id)),
      writeAppointment: (write, releases) => asked((graph) => writeAppointment(graph, write, releases)),
      hideAttendees: (id) => asked((graph) => hideAttendees(graph, id)),
      callOff: (id, draft, comment, releases) =>
        asked((graph) => callOff(graph, id, draft, comment, releases)),
      sendMail: (mail) => asked((graph) => postMail(graph, mail), 'mail'),
    }
  }
}

const at = (rooms: readonly Room[], mail: string) =>
  rooms.find((room) => room.mail.toLowerCase() === mail.toLowerCase()) ?? null

const longestName = 200

async function readRooms(client: Client): Promise<Room[]> {
  const first = (await client.api('/places/microsoft.graph.room').top(100).get()) as PageCollection
  const rooms: Room[] = []
  await new PageIterator(client, first, (room: GraphRoom) => {
    if (room.emailAddress)
      rooms.push({
        mail: room.emailAddress,
        // Longer than a name may be it would be refused when it is chosen.
        name: (room.displayName ?? room.emailAddress).slice(0, longestName),
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
