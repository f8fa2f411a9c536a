import { readCourse } from '#shared/api/courses.ts'
import { readMeeting } from '#shared/api/meetings.ts'
import { kindOf } from '#shared/domain/meeting/meeting-kinds.ts'
import { Temporal } from 'temporal-polyfill'
import { copyId } from '../../infra/local/graph/copies.ts'
import { cardKey } from '../../infra/local/connector/messages.ts'
import { personas } from '../../infra/local/personas.ts'
import { pressing, type Booked, type FaultRun } from './fault-run.ts'
import type { House } from './house.ts'

/**
 * What must not be: each a list of what was found. `repeats` are holds that were asked for again though no answer was lost. A room that said
 * no to a move and then to its old time too has left its meeting: `meetingsWithoutRoom` has it only where nobody is told.
 */
export type Findings = {
  doubleBooked: string[]
  orphanHolds: string[]
  meetingsWithoutRoom: string[]
  appointmentsBehind: string[]
  lostCards: string[]
  doubleCards: string[]
  repeats: string[]
}

const team = ['coordinator', 'job-centre'] as const

/** Holds what stands in the calendars and chats against what the service says of every meeting. */
export async function faultFindings(
  house: House,
  { bookings, weather, lastCards }: FaultRun,
): Promise<Findings> {
  const { local } = house
  const call = house.as('coordinator')
  // The service hears a person only so often a minute: whoever judges many meetings waits for his turn.
  const persist = pressing(() => Promise.resolve())
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
  const saysLost = async (courseId: string) => {
    const { timeline } = await persist(() => call(readCourse, { params: { courseId }, body: {} }))
    return timeline.some(({ kind, detail }) => kind === 'task' && detail === 'room-lost')
  }
  const wanted: string[] = []
  const found: Findings = {
    doubleBooked,
    orphanHolds: [],
    meetingsWithoutRoom: [],
    appointmentsBehind: [],
    lostCards: [],
    doubleCards: [],
    repeats: [],
  }
  const cards = cardsOf(house)
  for (const booking of bookings) {
    const { params, end, event } = booking
    const meeting = await persist(() => call(readMeeting, { params, body: {} }))
    const name = `${params.meetingId} ${meeting.state}`
    const off = event ? event.gone[personas[0]!.mail] !== undefined : true
    for (const [who, card] of missing(booking, cards)) found.lostCards.push(`${who} ${card} ${name}`)
    if (end === 'cancelled') {
      if (meeting.state !== 'cancelled') found.meetingsWithoutRoom.push(name)
      if (!off) found.appointmentsBehind.push(name)
      continue
    }
    if (meeting.state === 'booked' && !meeting.roomKept && (await saysLost(params.courseId))) continue
    const start = Temporal.Instant.from(meeting.start).subtract({
      minutes: kindOf('networkMeeting').margin.before,
    })
    const place = `${meeting.room!.mail} ${start.toString()}`
    wanted.push(place)
    if (meeting.state !== 'booked' || !accepted.some((hold) => label(hold) === place))
      found.meetingsWithoutRoom.push(`${name} ${place}`)
    const own = standing.find(({ id }) => event && id === copyId(event.uid, personas[0]!.mail))
    if (!own?.start.equals(Temporal.Instant.from(meeting.start)) || own.location !== meeting.room!.name)
      found.appointmentsBehind.push(name)
  }
  // A second hold at a place that wants one is an orphan, too.
  found.orphanHolds = holds.map(label).filter((place) => {
    const at = wanted.indexOf(place)
    if (at >= 0) wanted.splice(at, 1)
    return at < 0
  })
  // Nothing is forgiven but the one card whose answer was on its way when the service died: whether it came is more than anybody knows.
  found.doubleCards = local.connector.duplicates().flatMap(({ key, messageIds }) => {
    const again = messageIds.slice(1)
    return again.filter((_, n) => !lastCards.has(messageIds[n]!)).map((id) => `${key} ${id}`)
  })
  for (const [key, { askedAt, lost }] of weather.holds)
    if (askedAt.length > 1 + lost)
      found.repeats.push(`${key} at ${askedAt.join(', ')}, answers lost: ${lost}`)
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

/**
 * What both are told of a booking in the end: that it is off, or that it stands and has been moved. One that gets another time
 * before its first card has left is told of by the second alone, and nobody is told of what never stood.
 */
const tellings = ({ params, end, gaveUp, movedBy, otherTime }: Booked): string[] => {
  if (gaveUp) return []
  if (end === 'cancelled') return [`card:meeting-cancelled:${params.meetingId}`]
  const moved = movedBy ? [`card:meeting-moved:${movedBy}`] : []
  return otherTime ? moved : [`card:meeting-booked:${params.meetingId}`, ...moved]
}

const missing = (booking: Booked, cards: (who: (typeof team)[number]) => string[]) =>
  team.flatMap((who) => {
    const there = cards(who).map((key) => key.replace(/:to:.*/, ''))
    return tellings(booking)
      .filter((key) => !there.includes(key))
      .map((key) => [who, key] as const)
  })

/** Waits until every card of every meeting stands in both chats: the outbox brings them in its own time. */
export async function untilCardsStand(house: House, { bookings }: Pick<FaultRun, 'bookings'>): Promise<void> {
  const areThere = () => {
    const cards = cardsOf(house)
    return bookings.every((booking) => missing(booking, cards).length === 0)
  }
  if (!areThere()) await house.local.events.next((event) => event.type === 'message' && areThere())
}
