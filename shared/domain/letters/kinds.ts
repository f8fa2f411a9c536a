import type { Temporal } from 'temporal-polyfill'
import { hasAgenda } from '../agenda/agenda.ts'
import { deadlinesFor } from '../course/deadlines.ts'
import { kindOf } from '../meeting/meeting-kinds.ts'
import type { MeetingPlace } from '../meeting/meeting-kind.ts'
import type { MeetingType } from '../meeting/meeting-types.ts'

/** What is written about a meeting: F-INVITE-1 and F-INVITE-2 (whoever reads it says which), F-AGENDA-1 and F-AGENDA-2, F-PART-1. */
export const letterKinds = ['invitation', 'agenda', 'participants'] as const
export type LetterKind = (typeof letterKinds)[number]

/** A letter that a meeting calls for. `due`: the day from which it is to be sent; null is as soon as the meeting is booked. */
export type DueLetter = { kind: LetterKind; due: Temporal.PlainDate | null }

/** The letters of a booked meeting (D-06, D-06a, D-08). The agenda is to have gone a week before (T-12), and the list of participants with it. */
export function lettersFor(meeting: { type: MeetingType; start: Temporal.Instant }): DueLetter[] {
  const { documents } = kindOf(meeting.type)
  const { due } = deadlinesFor(meeting).find(({ rule }) => rule === 'T-12')!
  return [
    { kind: 'invitation', due: null },
    ...(hasAgenda(meeting.type) ? [{ kind: 'agenda' as const, due }] : []),
    ...(documents.includes('F-PART-1') ? [{ kind: 'participants' as const, due }] : []),
  ]
}

/**
 * What makes it another letter: when it has changed, everybody is to have it anew. Times and a place, and of an agenda its version; no name.
 * @param version null for what has none
 */
export function editionOf(
  meeting: {
    start: Temporal.Instant
    end: Temporal.Instant
    place: MeetingPlace
    room: { mail: string } | null
  },
  version: number | null,
): string {
  return [
    meeting.start,
    meeting.end,
    meeting.room?.mail ?? elsewhere(meeting.place),
    ...(version === null ? [] : [version]),
  ].join('/')
}

/** Of which version of the agenda an edition of that letter was. */
export const versionIn = (edition: string): number => Number(edition.slice(edition.lastIndexOf('/') + 1))

/** A room is called by its address, and is what a meeting usually is in. */
const elsewhere = (place: MeetingPlace) => (place === 'room' ? '' : place)
