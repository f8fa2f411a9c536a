import { Temporal } from 'temporal-polyfill'
import { meetingTypes, type MeetingType } from './meeting-types.ts'

/**
 * What the timeline keeps of a meeting: which it was and, of one that was booked, when it begins. `roomAlone`: it was given another room
 * and keeps its time.
 */
export type MeetingEvent = { type: MeetingType; start: Temporal.Instant | null; roomAlone?: boolean }

/** As one short text: `networkMeeting 2026-04-15T07:00:00Z`, and `room` after it. */
export const writeMeetingEvent = ({ type, start, roomAlone }: MeetingEvent): string =>
  [type, start?.toString(), roomAlone && 'room'].filter(Boolean).join(' ')

/** An event from before the type was kept has its start alone, or nothing. */
export function readMeetingEvent(text: string | null): {
  type: MeetingType | null
  start: Temporal.Instant | null
  roomAlone: boolean
} {
  const words = text?.split(' ') ?? []
  const type = meetingTypes.find((one) => one === words[0]) ?? null
  const roomAlone = words.at(-1) === 'room'
  const start = words.slice(type ? 1 : 0, roomAlone ? -1 : undefined)[0]
  return { type, start: start ? Temporal.Instant.from(start) : null, roomAlone }
}
