import { createHash } from 'node:crypto'
import { findMailbox } from '../directory.ts'
import { expandedOf } from './series.ts'
import type { StoredEvent } from './stored-event.ts'

/** An event as it lies in one mailbox. */
export type Copy = { event: StoredEvent; mail: string; id: string }
export type ShownAs = 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere'

/** Every mailbox has an id of its own for the same event, as in Exchange. */
export const copyId = (uid: string, mail: string): string =>
  `AAMk${createHash('sha256').update(`${uid}\n${mail.toLowerCase()}`).digest('base64url')}`

/** What lies in a mailbox now, a series once. A room holds only what it has accepted; nobody holds what he has declined. */
export function copiesIn(events: readonly StoredEvent[], mail: string): Copy[] {
  const key = mail.toLowerCase()
  return events
    .filter((event) => holds(event, key))
    .map((event) => ({ event, mail: key, id: copyId(event.uid, key) }))
}

/** What lies in a mailbox at that time: of a series, its days. */
export const lyingIn = (
  events: readonly StoredEvent[],
  mail: string,
  window: { start: number; end: number },
): Copy[] =>
  copiesIn(
    events.flatMap((event) => expandedOf(event, window.end)),
    mail,
  ).filter((copy) => overlaps(copy.event, window))

function holds(event: StoredEvent, mail: string): boolean {
  if (event.gone[mail] !== undefined) return false
  if (event.organizer === mail) return true
  if (event.draft) return false
  const attendee = event.attendees.find((one) => one.mail === mail)
  if (!attendee) return false
  return findMailbox(mail)?.kind === 'room' ? attendee.answer === 'accepted' : attendee.answer !== 'declined'
}

/** How the time looks to others in this mailbox. A room is busy with whatever it has accepted. */
export function shownAs({ event, mail }: Copy): ShownAs {
  const own = (event.fields['showAs'] as ShownAs | undefined) ?? 'busy'
  if (event.organizer === mail) return own
  if (findMailbox(mail)?.kind === 'room') return 'busy'
  return event.attendees.find((one) => one.mail === mail)?.answer === 'accepted' ? own : 'tentative'
}

export const overlaps = (
  one: { start: number; end: number },
  other: { start: number; end: number },
): boolean => one.start < other.end && other.start < one.end
