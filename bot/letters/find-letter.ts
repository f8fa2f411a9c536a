import type { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { editionOf, lettersFor, type DueLetter, type LetterKind } from '#shared/domain/letters/kinds.ts'
import {
  recipientsOf,
  whyGone,
  type LetterParty,
  type LetterRecipient,
} from '#shared/domain/letters/recipients.ts'
import { toldIn } from '#shared/domain/reading/told-in.ts'
import { Refused } from '../http/refused.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { LetterId } from '../storage/letters.ts'
import type { StoredMeeting } from '../storage/meetings.ts'

/** A letter that a meeting calls for, as the course stands. */
export type CalledLetter = DueLetter & { course: StoredCourse; meeting: StoredMeeting; edition: string }

/** The letters of all meetings ahead, the first meeting first. */
export function calledLetters(course: StoredCourse, now: Temporal.Instant): CalledLetter[] {
  return course.meetings
    .filter(({ state, end }) => state === 'booked' && end.epochMilliseconds > now.epochMilliseconds)
    .toSorted((a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds)
    .flatMap((meeting) =>
      lettersFor(meeting).map((due) => ({ ...due, course, meeting, edition: editionOf(meeting) })),
    )
}

/** @throws Refused `not-found` when no meeting ahead calls for it */
export function findLetter(
  course: StoredCourse,
  { kind, meetingId }: { kind: LetterKind; meetingId: string },
  now: Temporal.Instant,
): CalledLetter {
  const letter = calledLetters(course, now).find((one) => one.kind === kind && one.meeting.id === meetingId)
  if (!letter) throw new Refused(404, 'not-found')
  return letter
}

/** @throws Refused with why he does not get it (any more) */
export function findRecipient(
  letter: CalledLetter,
  party: LetterParty,
  now: Temporal.Instant,
): LetterRecipient {
  const found = recipientsFor(letter, now).find(({ kind, id }) => kind === party.kind && id === party.id)
  if (!found) throw new Refused(409, whyGoneFrom(letter, party, now))
  return found
}

export const recipientsFor = ({ course, meeting }: CalledLetter, now: Temporal.Instant): LetterRecipient[] =>
  recipientsOf(toldIn(course), meeting, localDate(now))

export const whyGoneFrom = ({ course, meeting }: CalledLetter, party: LetterParty, now: Temporal.Instant) =>
  whyGone(toldIn(course), meeting, party, localDate(now)) ?? 'letter-not-his'

export const letterId = ({ course, kind, meeting, edition }: CalledLetter, party: LetterParty): LetterId => ({
  courseId: course.id,
  kind,
  meetingId: meeting.id,
  edition,
  party: { kind: party.kind, id: party.id },
})
