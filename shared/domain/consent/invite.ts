import { Temporal } from 'temporal-polyfill'
import type { FamilyMember } from '../course/family.ts'
import type { Contact } from '../network/contact.ts'
import type { Reason } from '../reason.ts'
import type { Consent } from './consent.ts'
import { signs, type Housed } from './givers.ts'
import { isValid, whyNone } from './valid.ts'

export type InviteDecision = { may: true; until: Temporal.PlainDate } | { may: false; because: Reason }

/** May this contact be invited today? Everybody who signs in the family must have said yes towards him or his department. */
export function mayInvite(
  contact: Pick<Contact, 'id' | 'department' | 'sector' | 'supportPerson' | 'mail'>,
  course: Housed & {
    consents: readonly Consent[]
    members: readonly Pick<FamilyMember, 'id' | 'role' | 'birthDate'>[]
    today: Temporal.PlainDate
  },
): InviteDecision {
  if (contact.sector === 'family' || contact.supportPerson)
    return { may: false, because: 'family-is-never-attendee' }
  const towards = course.consents.filter(
    (consent) =>
      consent.purpose === 'coordination' &&
      consent.direction !== 'obtain' &&
      (consent.contactId
        ? consent.contactId === contact.id
        : consent.department !== null && consent.department === contact.department),
  )
  const signers = course.members.filter((member) => signs(member, course.today, course))
  let until: Temporal.PlainDate | null = null
  for (const signer of signers) {
    const given = towards.filter((consent) => consent.giverId === signer.id)
    const valid = given.filter((consent) => isValid(consent, course.today))
    if (valid.length === 0)
      return { may: false, because: whyNone(given, course.today, signer.role === 'child') }
    const latest = valid
      .map((consent) => Temporal.PlainDate.from(consent.until))
      .toSorted((a, b) => Temporal.PlainDate.compare(a, b))
      .at(-1)!
    if (!until || Temporal.PlainDate.compare(latest, until) < 0) until = latest
  }
  if (!until) return { may: false, because: 'consent-missing' }
  if (!contact.mail) return { may: false, because: 'contact-has-no-mail' }
  return { may: true, until }
}
