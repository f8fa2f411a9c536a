import type { Temporal } from 'temporal-polyfill'
import { hasArrived, isUnsettled } from '#shared/domain/letters/outcome.ts'
import type { LetterRecipient } from '#shared/domain/letters/recipients.ts'
import type { StoredLetter } from '../storage/letters.ts'
import { recipientsFor, type CalledLetter } from './find-letter.ts'

const isOf = (one: StoredLetter, { kind, meeting }: CalledLetter) =>
  one.kind === kind && one.meetingId === meeting.id

const isTo = ({ party }: StoredLetter, to: Pick<LetterRecipient, 'kind' | 'id'>) =>
  party.kind === to.kind && party.id === to.id

/** What has become of the letter as it stands, to one recipient. */
export const ofNow = (letter: CalledLetter, to: LetterRecipient, stored: readonly StoredLetter[]) =>
  stored.find((one) => isOf(one, letter) && isTo(one, to) && one.edition === letter.edition)

/** The last of the earlier editions that he has got. */
export const earlierOf = (letter: CalledLetter, to: LetterRecipient, stored: readonly StoredLetter[]) =>
  stored.findLast(
    (one) => isOf(one, letter) && isTo(one, to) && one.edition !== letter.edition && hasArrived(one.state),
  )

/** What is stored of the letter and stands beside no recipient: of an earlier edition, or to somebody who does not get it any more. */
export function besides(letter: CalledLetter, stored: readonly StoredLetter[], now: Temporal.Instant) {
  const told = recipientsFor(letter, now)
  const all = stored.filter(
    (one) => isOf(one, letter) && !(one.edition === letter.edition && told.some((to) => isTo(one, to))),
  )
  return {
    /** They may have gone, of whatever edition and to whomever: only her mailbox knows. */
    unsettled: all.filter(({ state }) => isUnsettled(state)),
    /** A letter that waited for somebody, and was not sent. */
    gone: all.filter(
      ({ edition, state }) => edition === letter.edition && !hasArrived(state) && !isUnsettled(state),
    ),
  }
}
