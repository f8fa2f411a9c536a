import type { Temporal } from 'temporal-polyfill'
import { mayDo, type CourseRole } from '../access.ts'
import type { Contact } from '../network/contact.ts'
import { givenOf } from '../reading/given.ts'
import { knowsAnything } from '../reading/redact.ts'
import type { Consented } from './cover.ts'
import { asContacts, recipientOf } from './recipient.ts'

/** `id` is the Entra object id; `mail` is '' when the map has none. */
export type TeamMember = { id: string; name: string; mail: string }
type Course = Consented & {
  contacts: readonly Pick<Contact, 'id' | 'name' | 'department' | 'mail' | 'staffId'>[]
}

/**
 * Colleagues on the map to whom anything of the family is open today: they may see the course, each his own reading of it.
 * To be invited, or to be in the channel, takes everybody's yes: `mayInvite`.
 */
export function coreTeamOf(course: Course, today: Temporal.PlainDate): TeamMember[] {
  const onMap = course.contacts.filter((contact) => contact.staffId !== null)
  const ids = [...new Set(onMap.map((contact) => contact.staffId!))]
  return ids.flatMap((id) => {
    const contacts = onMap.filter((contact) => contact.staffId === id)
    const { name, mail } = contacts[0]!
    return knowsAnything(course, asContacts(contacts), today) ? [{ id, name, mail: mail ?? '' }] : []
  })
}

/** Being on the team opens the course; to a colleague of the core team only while the family's consent lasts, to a leader through the glass. */
export function isOpenTo(
  staffId: string,
  role: CourseRole,
  course: Course,
  today: Temporal.PlainDate,
): boolean {
  const given = givenOf(course, recipientOf(staffId, role, course.contacts), today)
  return mayDo({ role, object: 'course', act: 'view', given }).may
}
