import type { Temporal } from 'temporal-polyfill'
import { mayDo, type CourseRole } from '../access.ts'
import type { Role, Thing } from '../access-table.ts'
import type { Consented } from '../consent/cover.ts'
import { signs } from '../consent/givers.ts'
import type { Recipient } from '../consent/recipient.ts'
import type { Contact } from '../network/contact.ts'
import { givenOf } from './given.ts'

type Course = Consented & {
  contacts: readonly Pick<Contact, 'id' | 'staffId' | 'department' | 'supportPerson'>[]
}

/**
 * Which parts of a course a recipient looks at, by the list of who may do what (catalogue 5.2). What of a part is left for him,
 * the redaction decides: what it leaves is his own, hence `own`.
 * @param courseRole what he is in the course besides: whoever leads the meeting may stand on the map as well
 */
export function seesOf(
  course: Course,
  recipient: Recipient,
  today: Temporal.PlainDate,
  courseRole: CourseRole | null = null,
): (object: Thing) => boolean {
  const roles = [roleOf(course, recipient, today), courseRole].filter((role) => role !== null)
  const { consent, is } = givenOf(course, recipient, today)
  const given = { consent, is: new Set([...is, 'own' as const, 'own-scope' as const]) }
  return (object) => roles.some((role) => mayDo({ role, object, act: 'view', given }).may)
}

/** The column that a recipient reads through. A child under 15 has none: it is heard, and shown nothing by itself. */
function roleOf(course: Course, recipient: Recipient, today: Temporal.PlainDate): Role | null {
  switch (recipient.as) {
    case 'coordinator':
    case 'leader':
      return recipient.as
    case 'member': {
      const member = course.members.find(({ id }) => id === recipient.memberId)
      if (!member || !signs(member, today, course)) return null
      return member.role === 'adult' ? 'family-adult' : 'youth'
    }
    case 'contact':
      return ofContacts(course.contacts.filter(({ id }) => recipient.contactIds.includes(id)))
    case 'department':
      // As its colleagues on the team would see it.
      return 'core-team'
    case 'nobody':
      // On no map: what he is on the team is all he is.
      return null
  }
}

/** A colleague on the map is of the core team; without an account he is the municipal network, without a department from outside. */
function ofContacts(contacts: Course['contacts']): Role {
  if (contacts.some(({ staffId }) => staffId !== null)) return 'core-team'
  if (contacts.some(({ supportPerson }) => supportPerson)) return 'support-person'
  return contacts.some(({ department }) => department !== null) ? 'network' : 'external'
}
