import type { Temporal } from 'temporal-polyfill'
import { addWorkingDays } from '../calendar/working-days.ts'

/** So many days from the network meeting: negative before it. Working days where the rule counts them. */
export type Offset = { days: number } | { workingDays: number }

/** When a meeting lies, seen from the network meeting that it belongs to; its bounds included. */
export type Window = { from: Offset; until: Offset; best: Offset }

export function dayAt(meeting: Temporal.PlainDate, offset: Offset): Temporal.PlainDate {
  return 'days' in offset ? meeting.add({ days: offset.days }) : addWorkingDays(meeting, offset.workingDays)
}

/**
 * A meeting of catalogue 2.E. `stated` says whether the sources give the length; where they are silent it is our usual
 * one, and she may change it, as everything here. Forms and items are the catalogue's ids.
 */
export type MeetingKind<Id extends string = string> = {
  id: Id
  models: readonly ('A' | 'B' | 'C' | 'D')[]
  family: 'yes' | 'adults' | 'no' | 'not-stated'
  /** Who leads it; somebody other than the coordinator must be there too. */
  chair: 'coordinator' | 'meeting-leader' | 'interviewer' | 'consultant' | 'case-officer' | 'host' | 'chief'
  /** Those round the family who come: everybody whose consent covers him, those she picks, or nobody. */
  network: 'everybody' | 'picked' | 'nobody'
  place: 'room' | 'home' | 'telephone' | 'theirs'
  minutes: number
  stated: boolean
  /** Minutes a room is kept before and after (T-10). */
  margin: { before: number; after: number }
  /** What is brought or written, the minutes first. */
  documents: readonly string[]
  minutesToFamily: 'yes' | 'in-full' | 'the-result' | 'on-joining' | 'no' | 'not-stated'
  /** Items of the drejebog that it answers. */
  items: readonly string[]
  /** Null when it belongs to no network meeting. */
  window: Window | null
}
