import { readMeeting } from '#shared/api/meetings.ts'
import { kindOf } from '#shared/domain/meeting/meeting-kinds.ts'
import { Temporal } from 'temporal-polyfill'
import { copyId } from '../../infra/local/graph/copies.ts'
import { cardKey } from '../../infra/local/connector/messages.ts'
import { personas } from '../../infra/local/personas.ts'
import type { FaultRun } from './fault-run.ts'
import type { House } from './house.ts'

/** What must not be: each a list of what was found, or a number. `repeats` count what was done twice though no answer was lost. */
export type Findings = {
  doubleBooked: string[]
  orphanHolds: string[]
  meetingsWithoutRoom: string[]
  appointmentsBehind: string[]
  lostCards: string[]
  doubleCards: number
  repeats: number
}

const team = ['coordinator', 'job-centre'] as const

/** Holds what stands in the calendars and chats against what the service says of every meeting. */
export async function faultFindings(house: House, { bookings, weather, kills }: FaultRun): Promise<Findings> {
  const { local } = house
  const call = house.as('coordinator')
  const standing = local.graph.events().filter((event) => !event.gone)
  const holds = standing.filter(({ attendees }) => attendees.some(({ type }) => type === 'resource'))
  const label = (hold: (typeof holds)[number]) => `${hold.attendees[0]!.mail} ${hold.start.toString()}`
  const accepted = holds.filter(({ attendees }) => attendees[0]!.answer === 'accepted')
  const doubleBooked = accepted.flatMap((one, n) =>
    accepted
      .slice(n + 1)
      .filter(
        (other) =>
          other.attendees[0]!.mail === one.attendees[0]!.mail &&
          Temporal.Instant.compare(one.start, other.end) < 0 &&
          Temporal.Instant.compare(other.start, one.end) < 0,
      )
      .map(label),
  )
  const wanted = new Set<string>()
  const found: Findings = {
    doubleBooked,
    orphanHolds: [],
    meetingsWithoutRoom: [],
    appointmentsBehind: [],
    lostCards: [],
    doubleCards: 0,
    repeats: 0,
  }
  const cards = cardsOf(house)
  for (const { params, end, event } of bookings) {
    const meeting = await call(readMeeting, { params, body: {} })
    const name = `${params.meetingId} ${meeting.state}`
    const off = event ? event.gone[personas[0]!.mail] !== undefined : true
    if (end === 'cancelled') {
      if (meeting.state !== 'cancelled') found.meetingsWithoutRoom.push(name)
      if (!off && event && meeting.cancelledBecause) found.appointmentsBehind.push(name)
      continue
    }
    const start = Temporal.Instant.from(meeting.start).subtract({
      minutes: kindOf('networkMeeting').margin.before,
    })
    const place = `${meeting.room!.mail} ${start.toString()}`
    wanted.add(place)
    if (meeting.state !== 'booked' || !accepted.some((hold) => label(hold) === place))
      found.meetingsWithoutRoom.push(`${name} ${place}`)
    const own = standing.find(({ id }) => event && id === copyId(event.uid, personas[0]!.mail))
    if (!own?.start.equals(Temporal.Instant.from(meeting.start)) || own.location !== meeting.room!.name)
      found.appointmentsBehind.push(name)
    for (const who of team)
      if (!cards(who).some((key) => key.startsWith(`card:meeting-booked:${params.meetingId}`)))
        found.lostCards.push(`${who} ${name}`)
  }
  found.orphanHolds = holds.map(label).filter((place) => !wanted.has(place))
  found.doubleCards = Math.max(0, local.connector.duplicates().length - kills)
  const unknown = [...weather.holds.values()].map(({ made, lost }) => Math.max(0, made - 1 - lost))
  // A service that is killed has lost the answers to all that was under way.
  found.repeats = Math.max(0, unknown.reduce((sum, n) => sum + n, 0) - kills)
  return found
}

function cardsOf({ local }: House) {
  const of = (key: (typeof team)[number]) => {
    const persona = personas.find((one) => one.key === key)!
    return local.connector
      .conversations(persona)
      .flatMap(({ id }) => local.connector.messages(id))
      .flatMap(({ card }) => cardKey(card) ?? [])
  }
  const known = new Map(team.map((key) => [key, of(key)]))
  return (key: (typeof team)[number]) => known.get(key)!
}

/** Waits until every card of every booked meeting stands in both chats: the outbox brings them in its own time. */
export async function untilCardsStand(house: House, { bookings }: Pick<FaultRun, 'bookings'>): Promise<void> {
  const keys = bookings
    .filter(({ end }) => end === 'booked')
    .map(({ params }) => `card:meeting-booked:${params.meetingId}`)
  const areThere = () => {
    const cards = cardsOf(house)
    return team.every((who) => {
      const there = cards(who).map((key) => key.replace(/:to:.*/, ''))
      return keys.every((key) => there.includes(key))
    })
  }
  if (!areThere()) await house.local.events.next((event) => event.type === 'message' && areThere())
}
