import { Temporal } from 'temporal-polyfill'
import type { Reason } from '../reason.ts'
import type { MeetingState } from './meeting.ts'

/**
 * A change in hand. `holding`: asked for, the room has no hold at the new time yet · `awaiting-room` · `held`: the room said yes ·
 * `declined`: it said no · `restoring`: given up, and the meeting's own hold is on its way back to where it was.
 */
export const changeStates = ['holding', 'awaiting-room', 'held', 'declined', 'restoring'] as const
export type ChangeState = (typeof changeStates)[number]

/**
 * What must still be done to her appointment, so that it says what the meeting says. `hide`: nobody who is invited may see who else is,
 * and that alone, as she may be writing in it.
 */
export const appointmentDues = ['change', 'hide', 'cancel'] as const
export type AppointmentDue = (typeof appointmentDues)[number]

/** Why a meeting that was sent is called off. A closed set and no words of anybody's: it stands on the core team's card. */
export const cancelReasons = [
  'family-asks',
  'illness',
  'too-few-can-come',
  'new-time-later',
  'not-needed',
  'course-ends',
] as const
export type CancelReason = (typeof cancelReasons)[number]

type Span = { start: Temporal.Instant; end: Temporal.Instant }
type Placed = Span & { room: { mail: string } | null }

/** How a room is kept for the new time: not at all, by a hold of its own, or by moving the meeting's own hold. */
export type Keeping = 'none' | 'new-hold' | 'moved-hold'

/**
 * The same room a little later would say no to a second hold, as the first is in its way: then the hold itself is moved. Everywhere else
 * the old hold stands until the new room has said yes.
 * @param hold from when until when the room is kept now, margins included; null when none is
 */
export function keepingFor(meeting: Placed, hold: Span | null, wish: Placed, newHold: Span): Keeping {
  if (!wish.room) return 'none'
  const same = meeting.room?.mail.toLowerCase() === wish.room.mail.toLowerCase()
  return same && hold && meets(hold, newHold) ? 'moved-hold' : 'new-hold'
}

const meets = (one: Span, other: Span) =>
  Temporal.Instant.compare(one.start, other.end) < 0 && Temporal.Instant.compare(other.start, one.end) < 0

export type ChangeDecision = { change: true } | { change: false; because: Reason }

/** May this meeting be moved at all? What it is moved to is decided as a booking is. */
export function mayChange(meeting: Span & { state: MeetingState }, now: Temporal.Instant): ChangeDecision {
  if (meeting.state === 'cancelled') return { change: false, because: 'meeting-cancelled' }
  if (meeting.state !== 'booked') return { change: false, because: 'booking-not-finished' }
  if (Temporal.Instant.compare(meeting.start, now) <= 0) return { change: false, because: 'meeting-begun' }
  return { change: true }
}
