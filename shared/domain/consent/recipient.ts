import type { CourseRole } from '../access.ts'
import type { Contact } from '../network/contact.ts'
import type { Consent } from './consent.ts'

/**
 * For whom a course is drawn. The coordinator sees all that she keeps; a leader who broke the glass all but CPR numbers; everybody else
 * what the family has said yes to. `nobody`: on the team, but on no map.
 */
export type Recipient =
  | { as: 'coordinator' }
  | { as: 'leader' }
  | { as: 'contact'; contactIds: readonly string[]; departments: readonly string[] }
  | { as: 'department'; department: string }
  | { as: 'member'; memberId: string }
  | { as: 'nobody' }

/** What a colleague on the course's team is to the family: whoever he is on its map, or a leader who broke the glass. */
export function recipientOf(
  staffId: string,
  role: CourseRole,
  contacts: readonly Pick<Contact, 'id' | 'staffId' | 'department'>[],
): Recipient {
  if (role === 'coordinator' || role === 'leader') return { as: role }
  return asContacts(contacts.filter((contact) => contact.staffId === staffId))
}

/** The same person may stand on the map twice, in two departments. */
export function asContacts(contacts: readonly Pick<Contact, 'id' | 'department'>[]): Recipient {
  if (contacts.length === 0) return { as: 'nobody' }
  return {
    as: 'contact',
    contactIds: contacts.map((contact) => contact.id),
    departments: contacts.flatMap(({ department }) => department ?? []),
  }
}

/** Does this permission name the recipient? */
export function isTowards(consent: Consent, recipient: Recipient): boolean {
  switch (recipient.as) {
    case 'contact':
      return (
        (consent.contactId !== null && recipient.contactIds.includes(consent.contactId)) ||
        (consent.department !== null && recipient.departments.includes(consent.department))
      )
    case 'department':
      return consent.department === recipient.department
    case 'member':
      return consent.memberId === recipient.memberId
    case 'coordinator':
    case 'leader':
    case 'nobody':
      return false
  }
}
