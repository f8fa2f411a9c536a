import { Temporal } from 'temporal-polyfill'
import type { Answer, Attendance } from './attendance.ts'

/** What Outlook says of one attendee; `at` is null when it does not say since when. */
export type OutlookAnswer = {
  answer: 'none' | 'accepted' | 'declined' | 'tentative'
  at: Temporal.Instant | null
}

/** `changes` is false where it was said here already: it is remembered, so that it is not taken up when that is taken back. */
export type OutlookNews = { answer: Answer; changes: boolean }

/**
 * What an answer in Outlook says of one of those invited; null when that is nothing new. A no or a yes is new once, and only when it is
 * younger than what was said here: who has said no on a card is not made to come by the yes that he gave the day before. A perhaps is no answer,
 * and neither is what was said before the meeting was moved: that was of another time.
 * @param known `at`: when it was said here; `outlook`: what Outlook last said and was taken up; `movedAt`: since when the meeting is at its time
 */
export function newsFromOutlook(
  known: Pick<Attendance, 'answer'> & {
    at: Temporal.Instant | null
    outlook: string | null
    movedAt: Temporal.Instant | null
  },
  { answer, at }: OutlookAnswer,
): OutlookNews | null {
  if (answer !== 'accepted' && answer !== 'declined') return null
  if (answer === known.outlook) return null
  if (at && known.movedAt && Temporal.Instant.compare(at, known.movedAt) <= 0) return null
  const says = answer === 'declined' ? 'absent' : 'coming'
  if (says === known.answer) return { answer: says, changes: false }
  if (!known.at) return { answer: says, changes: true }
  // Without a date a no is believed, as it costs a question, and a yes is not, as it would hide one.
  const newer = at ? Temporal.Instant.compare(at, known.at) > 0 : says === 'absent'
  return newer ? { answer: says, changes: true } : null
}
