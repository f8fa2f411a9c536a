import type { Temporal } from 'temporal-polyfill'
import type { Consent } from '../consent/consent.ts'
import type { Housed } from '../consent/givers.ts'
import type { FamilyMember } from '../course/family.ts'
import type { Contact } from '../network/contact.ts'
import { mayJoin } from './may-join.ts'

type Course = Housed & {
  contacts: readonly Contact[]
  consents: readonly Consent[]
  members: readonly Pick<FamilyMember, 'id' | 'role' | 'birthDate'>[]
}

/** `own`: of the same department, whose leader finds him. */
export type Substitute = { contact: Contact; own: boolean }

/**
 * Who may come in somebody's place today: whoever might be invited himself, so that nobody is sent of whom the family has not been
 * asked, is a colleague in the house, and does not come already. Those of the same department stand first.
 * @param participantIds those invited
 */
export function substitutesFor(
  absent: Pick<Contact, 'id' | 'department' | 'staffId'>,
  course: Course,
  participantIds: readonly string[],
  today: Temporal.PlainDate,
  mailDomains: readonly string[],
): Substitute[] {
  const invited = course.contacts.filter(({ id }) => participantIds.includes(id))
  const comes = (one: Contact) =>
    one.id === absent.id ||
    [...invited, absent].some(
      ({ id, staffId }) => id === one.id || (staffId !== null && staffId === one.staffId),
    )
  return course.contacts
    .filter((one) => !comes(one) && mayJoin(one, course, today, mailDomains).may)
    .map((contact) => ({
      contact,
      own: contact.department !== null && contact.department === absent.department,
    }))
    .toSorted((a, b) => Number(b.own) - Number(a.own))
}
