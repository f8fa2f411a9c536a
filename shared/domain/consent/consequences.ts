import { Temporal } from 'temporal-polyfill'
import type { Meeting } from '../meeting/meeting.ts'
import type { Contact } from '../network/contact.ts'
import { partiesOf, recipientFor, type SharingParty } from '../reading/sharing.ts'
import type { Told } from '../reading/redact.ts'
import { informationTypes } from './consent.ts'
import { coverFor } from './cover.ts'
import { mayInvite } from './invite.ts'

/** A course as it stands on a day. */
export type Standing = { course: Told; today: Temporal.PlainDate }
type MeetingToCome = Pick<Meeting, 'id' | 'state' | 'participantIds'> & { start: Temporal.Instant }

/** What a change, or the day, takes with it. */
export type Consequences = {
  /** Who knew something of the family and knows less now. */
  recipients: SharingParty[]
  /** Contacts that might be invited and may not any more, or are off the map. */
  uninvited: string[]
  /** Meetings to come that somebody falls out of. `written`: he may stand in her appointment in Outlook already. */
  meetings: { meetingId: string; start: Temporal.Instant; contactIds: string[]; written: boolean }[]
  /** Colleagues who may not be in the core team's channel any more, by Entra object id. */
  leaving: string[]
  /** Colleagues who may be in it now and might not before. */
  joining: string[]
}

/**
 * What a withdrawal takes with it; or a removal from the map or the family, or a day on which a consent ends or somebody turns 15.
 * Who falls out of a meeting is told by how things stand afterwards, so that it is found again whatever was missed before.
 * @param meetings those of the course; what lies before `now` is left as it was: what was lawfully shared stays
 */
export function consequencesOf(
  before: Standing,
  after: Standing,
  meetings: readonly MeetingToCome[],
  now: Temporal.Instant,
): Consequences {
  const welcome = welcomeIn(after)
  const [knew, known] = [channelColleagues(before), channelColleagues(after)]
  return {
    recipients: partiesOf(before.course, before.today).filter((party) => losesAnything(party, before, after)),
    uninvited: [...welcomeIn(before)].filter((id) => !welcome.has(id)),
    meetings: meetings
      .filter(({ state, start }) => state !== 'cancelled' && Temporal.Instant.compare(now, start) < 0)
      .map(({ id, state, start, participantIds }) => ({
        meetingId: id,
        start,
        contactIds: participantIds.filter((contactId) => !welcome.has(contactId)),
        written: state === 'held' || state === 'booked',
      }))
      .filter(({ contactIds }) => contactIds.length > 0),
    leaving: [...knew].filter((id) => !known.has(id)),
    joining: [...known].filter((id) => !knew.has(id)),
  }
}

/** Colleagues who may be in the core team's channel: everybody who signs has said yes to them. */
export function channelColleagues({ course, today }: Standing): Set<string> {
  return new Set(
    course.contacts.flatMap((contact) =>
      contact.staffId && isWelcome(contact, course, today) ? [contact.staffId] : [],
    ),
  )
}

function welcomeIn({ course, today }: Standing): Set<string> {
  return new Set(
    course.contacts.filter((contact) => isWelcome(contact, course, today)).map((contact) => contact.id),
  )
}

/** Without a mail address he cannot be invited in Outlook, but the family has said yes to him. */
function isWelcome(contact: Contact, course: Told, today: Temporal.PlainDate): boolean {
  const decision = mayInvite(contact, { ...course, today })
  return decision.may || decision.because === 'contact-has-no-mail'
}

function losesAnything(party: SharingParty, before: Standing, after: Standing): boolean {
  const [was, is] = [recipientFor(before.course, party), recipientFor(after.course, party)]
  if (!was) return false
  const known = coverFor(before.course, was, before.today)
  const left = is && coverFor(after.course, is, after.today)
  return before.course.members.some(({ id }) =>
    informationTypes.some((type) => known(id, type).open && !left?.(id, type).open),
  )
}
