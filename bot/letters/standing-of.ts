import type { Temporal } from 'temporal-polyfill'
import { hasArrived, isUnsettled } from '#shared/domain/letters/outcome.ts'
import type { LetterRecipient } from '#shared/domain/letters/recipients.ts'
import type { KnownHouse } from '../storage/house.ts'
import type { StoredLetter } from '../storage/letters.ts'
import { substanceOf } from './compose.ts'
import { recipientsFor, type CalledLetter } from './find-letter.ts'

const isOf = (one: StoredLetter, { kind, meeting }: CalledLetter) =>
  one.kind === kind && one.meetingId === meeting.id

const isTo = ({ party }: StoredLetter, to: Pick<LetterRecipient, 'kind' | 'id'>) =>
  party.kind === to.kind && party.id === to.id

/**
 * What has become of the letter as it stands, to one recipient, and which earlier one he has got. He has it too when an edition that he has got
 * told him the same: what changed since is not for him to read.
 */
export function standingOf(
  known: { house: KnownHouse; now: Temporal.Instant },
  letter: CalledLetter,
  to: LetterRecipient,
  stored: readonly StoredLetter[],
): { now: StoredLetter | undefined; earlier: StoredLetter | undefined } {
  const his = stored.filter((one) => isOf(one, letter) && isTo(one, to))
  const own = his.find(({ edition }) => edition === letter.edition)
  const got = his.filter(({ edition, state }) => edition !== letter.edition && hasArrived(state))
  if (got.length === 0 || (own && (hasArrived(own.state) || isUnsettled(own.state))))
    return { now: own, earlier: got.at(-1) }
  const substance = substanceOf(known, letter, to)
  const same = got.findLast(({ digest }) => digest === substance)
  return same ? { now: same, earlier: undefined } : { now: own, earlier: got.at(-1) }
}

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
      ({ edition, state }) =>
        !letter.over && edition === letter.edition && !hasArrived(state) && !isUnsettled(state),
    ),
  }
}
