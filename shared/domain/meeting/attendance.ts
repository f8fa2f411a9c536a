import { Temporal } from 'temporal-polyfill'
import type { Reason } from '../reason.ts'
import type { MeetingState } from './meeting.ts'

/** What one of those invited says. Who has said nothing has not answered. */
export const answers = ['coming', 'absent'] as const
export type Answer = (typeof answers)[number]

export const answerWays = ['card', 'tab', 'outlook'] as const
export type AnswerWay = (typeof answerWays)[number]

/** What the coordinator decides about an absence besides moving the meeting: the substitute comes, or it is held without. */
export const followings = ['substitute', 'without'] as const
export type Following = (typeof followings)[number]

/** One of those invited. `welcome`: the meeting can be held without him; all others must come. Chosen when it was booked, changed in tab and pane. */
export type Attendance = {
  contactId: string
  welcome: boolean
  answer: Answer | null
  substituteId: string | null
  followed: Following | null
}

type Called = { state: MeetingState; start: Temporal.Instant }
/** `changes` is false where it was said already: nothing is written, and nobody is told twice. */
export type AnswerDecision = { may: true; changes: boolean } | { may: false; because: Reason }
export type Saying = { answer: Answer; substituteId: string | null }

/**
 * May this be said of one of those invited, until the meeting begins? An absence may be taken back, and its substitute be another.
 * @param substitutes those who may be sent in his place today, by id
 */
export function maySayAnswer(
  meeting: Called,
  attendance: Attendance | undefined,
  saying: Saying,
  substitutes: readonly string[],
  now: Temporal.Instant,
): AnswerDecision {
  const stands = whyNoAnswer(meeting, now)
  if (stands) return { may: false, because: stands }
  if (!attendance) return { may: false, because: 'absence-not-invited' }
  const substituteId = saying.answer === 'absent' ? saying.substituteId : null
  if (attendance.answer === saying.answer && attendance.substituteId === substituteId)
    return { may: true, changes: false }
  if (substituteId && !substitutes.includes(substituteId))
    return { may: false, because: 'substitute-not-possible' }
  return { may: true, changes: true }
}

/** May the coordinator decide this about an absence? What is taken back meanwhile needs no decision any more. */
export function mayFollow(
  meeting: Called,
  attendance: Attendance | undefined,
  following: Following,
  now: Temporal.Instant,
): AnswerDecision {
  const stands = whyNoAnswer(meeting, now)
  if (stands) return { may: false, because: stands }
  if (attendance?.answer !== 'absent') return { may: false, because: 'absence-not-said' }
  if (attendance.followed === following) return { may: true, changes: false }
  if (following === 'substitute' && !attendance.substituteId)
    return { may: false, because: 'substitute-not-possible' }
  return { may: true, changes: true }
}

/** Why nothing can be said of the meeting any more, or yet; null when it can. */
export function whyNoAnswer({ state, start }: Called, now: Temporal.Instant): Reason | null {
  if (state === 'cancelled') return 'absence-meeting-off'
  if (state !== 'booked') return 'booking-not-finished'
  return Temporal.Instant.compare(start, now) <= 0 ? 'absence-meeting-begun' : null
}

/**
 * What an absence asks of the coordinator. `take-substitute`: somebody may come in his place · `decide`: he must come and sends nobody: another
 * time, a substitute, or the meeting without him · `none`: it is decided, or it can be held without him anyway.
 */
export const demands = ['none', 'take-substitute', 'decide'] as const
export type Demand = (typeof demands)[number]

/** @param substituteMayCome the family's yes covers the substitute today */
export function demandOf(attendance: Attendance, substituteMayCome: boolean): Demand {
  if (attendance.answer !== 'absent' || attendance.followed) return 'none'
  if (attendance.substituteId && substituteMayCome) return 'take-substitute'
  return attendance.welcome ? 'none' : 'decide'
}
