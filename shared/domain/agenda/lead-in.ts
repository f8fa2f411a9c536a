import { Temporal } from 'temporal-polyfill'
import type { MeetingState } from '../meeting/meeting.ts'
import { isFollowed, type MeetingType } from '../meeting/meeting-types.ts'

type Held = { id: string; type: MeetingType; state: MeetingState; start: Temporal.Instant }
export type LeadIn = 'first' | 'later'

/** F-AGENDA-1 is worded for the first of the meetings that follow each other; the later ones have a lead-in of their own [D]. */
export function leadInOf(meeting: Pick<Held, 'id' | 'start'>, meetings: readonly Held[]): LeadIn {
  const before = meetings.some(
    (one) =>
      isFollowed(one) &&
      one.state === 'booked' &&
      one.id !== meeting.id &&
      Temporal.Instant.compare(one.start, meeting.start) < 0,
  )
  return before ? 'later' : 'first'
}
