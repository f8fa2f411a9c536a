import { Temporal } from 'temporal-polyfill'
import { nextWorkingDay } from '../calendar/working-days.ts'
import { atLocal, localDate } from '../calendar/zone.ts'
import type { ModelId } from '../course/model-ids.ts'
import type { Reason } from '../reason.ts'
import type { Meeting } from './meeting.ts'
import { isNetworkMeeting } from './meeting-types.ts'

/** What coordinator and meeting leader go through together afterwards (D-12, F-EVAL-1): approach, form, time and who did what. */
export const debriefFields = ['approach', 'form', 'time', 'roles'] as const
export type DebriefField = (typeof debriefFields)[number]
export type Debrief = Record<DebriefField, string>

/** As many letters as a field takes, in the tab as on the card: what is written in one is never cut in the other. */
export const debriefLetters = 2000

type Over = Pick<Meeting, 'type' | 'state'> & { end: Temporal.Instant }

/** A network meeting that has been held. */
export const isHeld = (meeting: Over, now: Temporal.Instant): boolean =>
  isNetworkMeeting(meeting) && meeting.state === 'booked' && Temporal.Instant.compare(meeting.end, now) <= 0

export type DebriefDecision = { save: true } | { save: false; because: Reason }

/** @param meeting undefined when the course has no such meeting */
export function mayDebrief(meeting: Over | undefined, said: Debrief, now: Temporal.Instant): DebriefDecision {
  if (!meeting || !isHeld(meeting, now)) return { save: false, because: 'meeting-not-held' }
  return debriefFields.some((field) => said[field].trim() !== '')
    ? { save: true }
    : { save: false, because: 'debrief-empty' }
}

/** Whose meetings are asked about: A's, which has the debrief (D-12). */
export const debriefModel: ModelId = 'familiens-fremtid'

/** A meeting that ended then, or longer ago, is not asked about any more: fourteen days. */
export const debriefAskedSince = (now: Temporal.Instant): Temporal.Instant => now.subtract({ hours: 24 * 14 })

/** The morning after, while it is remembered; D-12 gives five working days. */
export function debriefAsked({ end }: { end: Temporal.Instant }): Temporal.Instant {
  return atLocal(nextWorkingDay(localDate(end).add({ days: 1 })), '09:00')
}
