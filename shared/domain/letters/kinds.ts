import type { Temporal } from 'temporal-polyfill'
import { deadlinesFor } from '../course/deadlines.ts'
import { kindOf } from '../meeting/meeting-kinds.ts'
import { isNetworkMeeting, type MeetingType } from '../meeting/meeting-types.ts'

/** What is written about a meeting: F-INVITE-1 and F-INVITE-2 (whoever reads it says which), F-PART-1. */
export const letterKinds = ['invitation', 'participants'] as const
export type LetterKind = (typeof letterKinds)[number]

/** A letter that a meeting calls for. `due`: the day from which it is to be sent; null is as soon as the meeting is booked. */
export type DueLetter = { kind: LetterKind; due: Temporal.PlainDate | null }

/** The letters of a booked meeting (D-06, D-08): the list of participants goes with the final agenda (T-12). */
export function lettersFor(meeting: { type: MeetingType; start: Temporal.Instant }): DueLetter[] {
  const { documents } = kindOf(meeting.type)
  const agendaDue = isNetworkMeeting(meeting)
    ? deadlinesFor(meeting).find(({ rule }) => rule === 'T-12')!.due
    : null
  return [
    { kind: 'invitation', due: null },
    ...(documents.includes('F-PART-1') ? [{ kind: 'participants' as const, due: agendaDue }] : []),
  ]
}

/** What makes it another letter: when it has changed, everybody is to have it anew. An ISO time and a place, no name. */
export function editionOf(meeting: {
  start: Temporal.Instant
  end: Temporal.Instant
  room: { mail: string } | null
}): string {
  return [meeting.start, meeting.end, meeting.room?.mail ?? ''].join('/')
}
