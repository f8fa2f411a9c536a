import { Temporal } from 'temporal-polyfill'
import { meetingTypes, type MeetingType } from './meeting-types.ts'

/** What the timeline keeps of a meeting: which it was and, of one that was booked, when it begins. */
export type MeetingEvent = { type: MeetingType; start: Temporal.Instant | null }

/** As one short text: `networkMeeting 2026-04-15T07:00:00Z`. */
export const writeMeetingEvent = ({ type, start }: MeetingEvent): string =>
  start ? `${type} ${start.toString()}` : type

/** An event from before the type was kept has its start alone, or nothing. */
export function readMeetingEvent(text: string | null): {
  [key in keyof MeetingEvent]: MeetingEvent[key] | null
} {
  const words = text?.split(' ') ?? []
  const type = meetingTypes.find((one) => one === words[0]) ?? null
  const start = words[type ? 1 : 0]
  return { type, start: start ? Temporal.Instant.from(start) : null }
}
