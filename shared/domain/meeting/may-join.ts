import type { Temporal } from 'temporal-polyfill'
import { mayInvite } from '../consent/invite.ts'
import type { Contact } from '../network/contact.ts'
import type { Reason } from '../reason.ts'
import { isOwnMailbox } from './booking.ts'

type Course = Parameters<typeof mayInvite>[1]

/**
 * May he be asked to a meeting that is booked already? Decided of him alone, as a booking is of all: the family's yes today, and
 * a mailbox that is the municipality's own.
 * @param mailDomains in lower case
 */
export function mayJoin(
  contact: Contact,
  course: Omit<Course, 'today'>,
  today: Temporal.PlainDate,
  mailDomains: readonly string[],
): { may: true } | { may: false; because: Reason } {
  const decision = mayInvite(contact, { ...course, today })
  if (!decision.may) return decision
  if (!contact.mail) return { may: false, because: 'contact-has-no-mail' }
  return isOwnMailbox(contact.mail, mailDomains)
    ? { may: true }
    : { may: false, because: 'mail-outside-municipality' }
}
