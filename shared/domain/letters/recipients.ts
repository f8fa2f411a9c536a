import type { Temporal } from 'temporal-polyfill'
import { signs } from '../consent/givers.ts'
import { mayInvite } from '../consent/invite.ts'
import { kindOf } from '../meeting/meeting-kinds.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Told } from '../reading/redact.ts'
import type { Reason } from '../reason.ts'

/** Somebody a letter goes to: a participant on the map, or one of the family. */
export type LetterParty = { kind: 'contact' | 'member'; id: string }
export type LetterRecipient = LetterParty & { name: string; mail: string | null }

type Called = Pick<Meeting, 'type' | 'participantIds'>

/**
 * Everybody a letter about the meeting goes to today (D-06, X-10): the participants whose consent still covers them, and whoever in the
 * family reads for himself, where the family is at the meeting. The bisidder is the family's own to bring.
 */
export function recipientsOf(course: Told, meeting: Called, today: Temporal.PlainDate): LetterRecipient[] {
  const contacts = course.contacts.filter(
    ({ id }) =>
      meeting.participantIds.includes(id) &&
      whyGone(course, meeting, { kind: 'contact', id }, today) === null,
  )
  return [
    ...contacts.map(({ id, name, mail }) => ({ kind: 'contact' as const, id, name, mail })),
    ...familyAt(course, meeting, today).map(({ id, name }) => ({
      kind: 'member' as const,
      id,
      name,
      mail: null,
    })),
  ]
}

/** Why somebody gets no letter about the meeting (any more); null when he does. */
export function whyGone(
  course: Told,
  meeting: Called,
  party: LetterParty,
  today: Temporal.PlainDate,
): Reason | null {
  if (party.kind === 'member')
    return familyAt(course, meeting, today).some(({ id }) => id === party.id) ? null : 'letter-not-his'
  const contact = course.contacts.find(({ id }) => id === party.id)
  if (!contact) return 'letter-not-his'
  const decision = mayInvite(contact, { ...course, today })
  // Without an address he gets it by hand.
  if (!decision.may && decision.because !== 'contact-has-no-mail') return decision.because
  return meeting.participantIds.includes(contact.id) ? null : 'letter-not-his'
}

function familyAt(course: Told, { type }: Called, today: Temporal.PlainDate) {
  const { family } = kindOf(type)
  if (family === 'no') return []
  return course.members.filter(
    (member) => signs(member, today, course) && (family !== 'adults' || member.role === 'adult'),
  )
}
