import { Temporal } from 'temporal-polyfill'
import { localDate } from '../domain/calendar/zone.ts'
import { cycleTypes, withLeader } from '../domain/meeting/cycle-steps.ts'
import type { MeetingPlace } from '../domain/meeting/meeting-kind.ts'
import type { Input } from './contract.ts'
import type { findCycleTimes } from './cycles.ts'

type Question = Input<typeof findCycleTimes>['body']
type Standing = {
  type: string
  state: string
  start: string
  end: string
  place: MeetingPlace
  room: { mail: string } | null
  contactIds: readonly string[]
}

/**
 * Where the others of a cycle that is booked fit, when the network meeting lies where it is said to: each stays where it is, if it can.
 * @param wishes what is asked of the times beside days, length and company
 */
export function questionOfStanding(
  { id, meetings }: { id: string; meetings: readonly Standing[] },
  {
    family,
    room,
    travelMinutes,
    welcomeIds,
  }: Pick<Question, 'family' | 'room' | 'travelMinutes'> & { welcomeIds: readonly string[] },
): Question {
  const standing = meetings.filter(({ state }) => state === 'booked')
  const network = standing.find(({ type }) => type === 'networkMeeting')!
  const leader = standing.find((one) => withLeader.some((type) => type === one.type))
  const [start, end] = [Temporal.Instant.from(network.start), Temporal.Instant.from(network.end)]
  const day = localDate(start).toString()
  return {
    contactIds: network.contactIds.filter((one) => !welcomeIds.includes(one)),
    welcomeIds: network.contactIds.filter((one) => welcomeIds.includes(one)),
    leaderId: leader?.contactIds[0] ?? null,
    minutes: start.until(end).total('minutes'),
    from: day,
    until: day,
    family,
    room,
    travelMinutes,
    cycleId: id,
    refused: [],
    meetings: cycleTypes.flatMap((type) => {
      const one = standing.find((meeting) => meeting.type === type)
      return one
        ? [
            {
              type,
              place: one.place,
              present: { start: one.start, room: one.room?.mail ?? null },
              fixed: type === 'networkMeeting',
            },
          ]
        : []
    }),
  }
}
