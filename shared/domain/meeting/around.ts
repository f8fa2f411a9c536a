import { Temporal } from 'temporal-polyfill'
import { localDate } from '../calendar/zone.ts'
import { findCycle, type CycleStep, type PlannedMeeting } from './cycle.ts'
import { cycleTypes } from './cycle-steps.ts'
import { dayAt } from './meeting-kind.ts'
import { kindOf } from './meeting-kinds.ts'
import type { MeetingType } from './meeting-types.ts'

type Lying = { type: MeetingType; start: Temporal.Instant; end: Temporal.Instant }

/**
 * As `findCycle`, for a network meeting that stays where it is put: what has no time is told and left where it is, and the others are placed
 * without it.
 */
export function placeAround(steps: readonly CycleStep[]): {
  meetings: PlannedMeeting[]
  blocked: MeetingType[]
} {
  const found = findCycle(steps)
  if (found.meetings) return { meetings: found.meetings, blocked: [] }
  const rest = placeAround(steps.filter(({ type }) => type !== found.blocked))
  return { ...rest, blocked: [found.blocked, ...rest.blocked] }
}

/** Does a meeting of a cycle lie in its window (D-07, D-09, D-11, D-12), on its own side of the network meeting and beyond it? */
export function fitsAround(one: Lying, network: Lying): boolean {
  const { window } = kindOf(one.type)
  if (!window) return true
  const [day, meeting] = [localDate(one.start), localDate(network.start)]
  const [first, last] = [dayAt(meeting, window.from), dayAt(meeting, window.until)]
  if (Temporal.PlainDate.compare(day, first) < 0 || Temporal.PlainDate.compare(day, last) > 0) return false
  const place = ({ type }: Lying) => cycleTypes.findIndex((known) => known === type)
  const [earlier, later] = place(one) < place(network) ? [one, network] : [network, one]
  return Temporal.Instant.compare(earlier.end, later.start) <= 0
}
