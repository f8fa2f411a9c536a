import { Temporal } from 'temporal-polyfill'
import { mayDo } from '../access.ts'
import { signs, type Housed } from '../consent/givers.ts'
import { localDate } from '../calendar/zone.ts'
import type { FamilyMember } from '../course/family.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { kindOf } from '../meeting/meeting-kinds.ts'
import type { Reason } from '../reason.ts'

/** The five faces of F-SMILEY-1, the worst first. */
export const faces = [1, 2, 3, 4, 5] as const
export type Face = (typeof faces)[number]

/** Here and now (G-58); as long as the debrief is asked for, for whoever had to leave early. */
const openHours = 24 * 14
/** With fewer than this a number would be somebody's (decision 0024). */
const fewest = 3

type Of = Pick<Meeting, 'type' | 'state'> & { start: Temporal.Instant; end: Temporal.Instant }

/** From the meeting's beginning, for its last part (P-D10): one of those that the family says something of, when it was held. */
function isRated(meeting: Of, now: Temporal.Instant): boolean {
  return (
    kindOf(meeting.type).rated &&
    meeting.state === 'booked' &&
    Temporal.Instant.compare(meeting.start, now) <= 0
  )
}

/** May it still be answered about? */
export const isOpen = (meeting: Of, now: Temporal.Instant): boolean =>
  isRated(meeting, now) && Temporal.Instant.compare(now, meeting.end.add({ hours: openHours })) <= 0

type Rater = Pick<FamilyMember, 'id' | 'role' | 'birthDate'>

/** Whose it is to answer: the adults and the young from 15 (catalogue 5.2), each for himself. */
export function isRater(member: Rater, family: Housed, today: Temporal.PlainDate): boolean {
  if (!signs(member, today, family)) return false
  const role = member.role === 'adult' ? 'family-adult' : 'youth'
  return mayDo({ role, object: 'smiley', act: 'edit', given: { consent: 'none', is: new Set() } }).may
}

export type RatingDecision = { rate: true } | { rate: false; because: Reason }

/**
 * May this member say how this meeting was: asked when the tablet is handed over, and again when the answer comes.
 * @param meeting undefined when the course has no such meeting
 */
export function mayRate(
  {
    on,
    meeting,
    member,
    answered,
    family,
  }: { on: boolean; meeting: Of | undefined; member: Rater | undefined; answered: boolean; family: Housed },
  now: Temporal.Instant,
): RatingDecision {
  const no = (because: Reason): RatingDecision => ({ rate: false, because })
  if (!on) return no('smiley-not-used')
  if (!meeting || !isOpen(meeting, now)) return no('smiley-not-now')
  if (!member || !isRater(member, family, localDate(now))) return no('smiley-not-theirs')
  return answered ? no('smiley-answered') : { rate: true }
}

/** What is told where nobody's own answer may be read: how many answered, and the face nearest to their mean. */
export type SmileyNumbers = { answers: number; mean: Face | null }

/**
 * A whole face: a decimal that moves when one more has answered would tell what he said.
 * @param hidden how many of them the reader is not told one by one. With one or two, what he is told would say what they said
 */
export function smileyNumbers(ratings: readonly Face[], hidden: number): SmileyNumbers {
  const answers = ratings.length
  if (answers < fewest || (hidden > 0 && hidden < fewest)) return { answers, mean: null }
  const mean = ratings.reduce<number>((sum, rating) => sum + rating, 0) / answers
  return { answers, mean: Math.round(mean) as Face }
}
