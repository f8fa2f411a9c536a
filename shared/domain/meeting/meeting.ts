import type { MeetingPlace } from './meeting-kind.ts'
import { isNetworkMeeting, type MeetingType } from './meeting-types.ts'
import type { FamilyWish, RoomWish } from './slot.ts'

/**
 * A meeting's life. `holding`: asked for, the room has no hold yet · `awaiting-room`: held, the room has not answered ·
 * `held`: the room accepted · `declined`: the room said no · `booked`: she has the appointment · `cancelled`.
 */
export const meetingStates = ['holding', 'awaiting-room', 'held', 'declined', 'booked', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

/**
 * Times are instants in ISO 8601 with Z. `room` is null when the meeting is held elsewhere; else it is held for the type's margins too
 * (T-10, O-01). Where the family lives stands nowhere here.
 */
export type Meeting = {
  id: string
  courseId: string
  type: MeetingType
  state: MeetingState
  start: string
  end: string
  place: MeetingPlace
  room: { mail: string; name: string } | null
  /** The cycle that it is one meeting of; null when it stands alone. */
  cycleId: string | null
  participantIds: string[]
  /** What the family would rather have of the time: kept to whenever another is looked for. */
  family: FamilyWish
  /** What the room must have: whoever needs to get in by wheelchair needs it of every room. */
  roomWish: RoomWish
  /** Held on Teams too, for those who cannot be in the room. */
  onTeams: boolean
}

/** Where there is no room to ask, nothing is waited for. */
export const firstState = ({ room }: Pick<Meeting, 'room'>): MeetingState => (room ? 'holding' : 'held')

/** Is Teams to be there, beside a room or instead of one? */
export const needsTeams = ({ place, onTeams }: Pick<Meeting, 'place' | 'onTeams'>): boolean =>
  place === 'online' || onTeams

/** Is its item an event that the service makes, and not her own appointment (decision 0017)? */
export const isMade = (meeting: Pick<Meeting, 'type' | 'cycleId'>): boolean =>
  meeting.cycleId !== null && !isNetworkMeeting(meeting)
