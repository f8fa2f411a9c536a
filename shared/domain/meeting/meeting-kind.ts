import type { Temporal } from 'temporal-polyfill'
import { addWorkingDays } from '../calendar/working-days.ts'
import type { MeetingDocument } from './meeting-documents.ts'

/** So many days from the network meeting: negative before it. Working days where the rule counts them. */
export type Offset = { days: number } | { workingDays: number }

/** When a meeting lies, seen from the network meeting that it belongs to; its bounds included. */
export type Window = { from: Offset; until: Offset; best: Offset }

export function dayAt(meeting: Temporal.PlainDate, offset: Offset): Temporal.PlainDate {
  return 'days' in offset ? meeting.add({ days: offset.days }) : addWorkingDays(meeting, offset.workingDays)
}

/** Where a meeting is held: in a room that is kept for it, with the family, on the telephone, with whoever hosts it, or on Teams alone. */
export const meetingPlaces = ['room', 'home', 'telephone', 'theirs', 'online'] as const
export type MeetingPlace = (typeof meetingPlaces)[number]

/**
 * A meeting of catalogue 2.E. `stated` says whether the sources give the length; where they are silent it is our usual
 * one, and she may change it, as everything here. Forms and items are the catalogue's ids.
 */
export type MeetingKind<Id extends string = string> = {
  id: Id
  models: readonly ('A' | 'B' | 'C' | 'D')[]
  family: 'yes' | 'adults' | 'no' | 'not-stated'
  /** Who leads it; somebody other than the coordinator must be there too. */
  chair: 'coordinator' | 'meeting-leader' | 'interviewer' | 'consultant' | 'case-officer' | 'host'
  /** Those round the family who come: everybody whose consent covers him, those she picks, or nobody. */
  network: 'everybody' | 'picked' | 'nobody'
  /** Where it is held unless she says otherwise (D-02, D-03). */
  place: Exclude<MeetingPlace, 'online'>
  minutes: number
  stated: boolean
  /** Minutes a room is kept before and after (T-10). */
  margin: { before: number; after: number }
  /** What is brought or written, the minutes first. */
  documents: readonly MeetingDocument[]
  minutesToFamily: 'yes' | 'in-full' | 'the-result' | 'on-joining' | 'no' | 'not-stated'
  /** Items of the drejebog that it answers. */
  items: readonly string[]
  /** The family says at its end how it was, where the course uses the ruler (F-SMILEY-1). */
  rated: boolean
  /** Null when it belongs to no network meeting. */
  window: Window | null
}
