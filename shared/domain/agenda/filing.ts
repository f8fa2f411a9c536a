import type { Temporal } from 'temporal-polyfill'
import { informationTypes } from '../consent/consent.ts'
import { coverFor, type Consented } from '../consent/cover.ts'
import type { Recipient } from '../consent/recipient.ts'
import type { About } from '../course/about.ts'
import { partOf, type AgendaItem } from './agenda.ts'

/** Whom an item is about, of which kind it is, and for how long that is a guess. */
export type Filing = About & Pick<AgendaItem, 'unfiled'>

/**
 * How an item is filed that somebody writes and says nothing of: the coordinator's concerns the family. A colleague's concerns those he may
 * know something of, and the kind that he may know of most of them is a guess: what a teacher puts there can be about health.
 */
export function asKnownTo(course: Consented, recipient: Recipient, today: Temporal.PlainDate): Filing {
  if (recipient.as === 'coordinator') return { about: [], type: 'family-life', unfiled: null }
  const cover = coverFor(course, recipient, today)
  const everything = informationTypes.flatMap((type) =>
    course.members.map(({ id: memberId }) => ({ memberId, type })),
  )
  const unfiled = everything.filter(({ memberId, type }) => cover(memberId, type).open)
  // Whoever may know nothing opens what he writes to nobody who may not know all.
  if (unfiled.length === 0) return { about: [], type: 'family-life', unfiled: everything }
  const known = informationTypes.map((type) => ({
    type,
    about: unfiled.flatMap((one) => (one.type === type ? [one.memberId] : [])),
  }))
  const most = known.reduce((best, one) => (one.about.length > best.about.length ? one : best))
  return { ...most, unfiled }
}

/**
 * How an item is filed that stands in an agenda somebody saves: as the coordinator says, and as she let it stand while she has said nothing.
 * Nobody else files what is not filed yet, and what he puts there himself waits for her.
 * @param said as it was saved, `guessed` while nobody says that its filing is right
 * @param was the item as it stood, null when it is new
 * @param own how an item of his is filed of which he says nothing
 */
export function filedBy(
  { id, about, type, guessed }: About & { id: string; guessed: boolean },
  was: AgendaItem | null,
  recipient: Recipient,
  own: Filing,
): Filing {
  const filed = { about, type, unfiled: null }
  if (partOf({ id })) return filed
  if (recipient.as !== 'coordinator') {
    if (was) return was.unfiled ? filingOf(was) : filed
    return about.length > 0 ? { about, type, unfiled: own.unfiled } : own
  }
  const says = !guessed || was?.type !== type || was.about.join() !== about.join()
  return was?.unfiled && !says ? filingOf(was) : filed
}

const filingOf = ({ about, type, unfiled }: AgendaItem): Filing => ({ about, type, unfiled })
