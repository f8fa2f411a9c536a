import type { Temporal } from 'temporal-polyfill'
import { informationTypes } from '../consent/consent.ts'
import { coverFor, type Consented } from '../consent/cover.ts'
import type { Recipient } from '../consent/recipient.ts'
import type { About } from '../course/about.ts'

/**
 * Whom an item concerns that a colleague writes and that says nothing of it: those he may know something of, and of the kind he may know
 * of most of them. The coordinator's concerns the family.
 */
export function asKnownTo(course: Consented, recipient: Recipient, today: Temporal.PlainDate): About {
  if (recipient.as === 'coordinator') return { about: [], type: 'family-life' }
  const cover = coverFor(course, recipient, today)
  const known = informationTypes.map((type) => ({
    type,
    about: course.members.flatMap(({ id }) => (cover(id, type).open ? [id] : [])),
  }))
  const most = known.reduce((best, one) => (one.about.length > best.about.length ? one : best))
  return most.about.length > 0 ? most : { about: [], type: 'family-life' }
}
