import { Temporal } from 'temporal-polyfill'
import { ageOn } from '../course/age.ts'
import type { FamilyMember } from '../course/family.ts'
import type { Contact } from '../network/contact.ts'
import type { Reason } from '../reason.ts'
import type { Consent } from './consent.ts'

/** From this age a young person signs too (T-25). */
export const signsFrom = 15

type Member = Pick<FamilyMember, 'id' | 'role' | 'birthDate'>
export type ConsentRefusal = { ok: false; because: Reason }

/** May this consent be registered as it was signed? Dates may be '' when the form left them open. */
export function validateConsent(
  input: Omit<Consent, 'withdrawnOn'>,
  course: { members: readonly Member[]; contacts: readonly Pick<Contact, 'id'>[]; today: Temporal.PlainDate },
): { ok: true } | ConsentRefusal {
  const no = (because: Reason): ConsentRefusal => ({ ok: false, because })
  const giver = course.members.find((member) => member.id === input.giverId)
  if (!giver || !signs(giver, course.today)) return no('consent-giver-not-in-family')
  if (
    input.childId &&
    !course.members.some((member) => member.id === input.childId && member.role === 'child')
  )
    return no('consent-child-not-in-family')
  const toContact = course.contacts.some((contact) => contact.id === input.contactId)
  const toDepartment = input.contactId === null && Boolean(input.department)
  if (!toDepartment && !(toContact && input.department === null)) return no('consent-party-unknown')
  if (input.types.length === 0) return no('consent-needs-types')
  if (!input.informationSheetOn) return no('consent-needs-information-sheet')
  if (!input.until || !input.from) return no('consent-needs-end-date')
  if (Temporal.PlainDate.compare(input.from, input.until) > 0) return no('consent-ends-before-it-begins')
  return { ok: true }
}

export type InviteDecision = { may: true; until: Temporal.PlainDate } | { may: false; because: Reason }

/** May this contact be invited today? Everybody who signs in the family must have said yes towards him or his department. */
export function mayInvite(
  contact: Pick<Contact, 'id' | 'department' | 'sector' | 'supportPerson' | 'mail'>,
  course: { consents: readonly Consent[]; members: readonly Member[]; today: Temporal.PlainDate },
): InviteDecision {
  if (contact.sector === 'family' || contact.supportPerson)
    return { may: false, because: 'family-is-never-attendee' }
  const towards = course.consents.filter(
    (consent) =>
      consent.direction !== 'obtain' &&
      (consent.contactId
        ? consent.contactId === contact.id
        : consent.department === contact.department && contact.department !== null),
  )
  const signers = course.members.filter((member) => signs(member, course.today))
  let until: Temporal.PlainDate | null = null
  for (const signer of signers) {
    const given = towards.filter((consent) => consent.giverId === signer.id)
    const valid = given.filter((consent) => isValid(consent, course.today))
    if (valid.length === 0) return { may: false, because: missing(signer, given, course.today) }
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

/** Valid from its first to its last day, unless it was withdrawn. */
export function isValid(consent: Consent, today: Temporal.PlainDate): boolean {
  return (
    consent.withdrawnOn === null &&
    Temporal.PlainDate.compare(consent.from, today) <= 0 &&
    Temporal.PlainDate.compare(today, consent.until) <= 0
  )
}

/** Consents that end within so many days from today (X-05 warns 30 days before). */
export function endingWithin(
  consents: readonly Consent[],
  today: Temporal.PlainDate,
  days: number,
): Consent[] {
  return consents.filter((consent) => isValid(consent, today) && today.until(consent.until).days <= days)
}

function signs(member: Member, today: Temporal.PlainDate): boolean {
  return member.role === 'adult' || (member.birthDate !== null && ageOn(member.birthDate, today) >= signsFrom)
}

function missing(signer: Member, given: readonly Consent[], today: Temporal.PlainDate): Reason {
  if (given.some((consent) => consent.withdrawnOn !== null)) return 'consent-withdrawn'
  if (given.some((consent) => Temporal.PlainDate.compare(consent.until, today) < 0)) return 'consent-ended'
  return signer.role === 'child' ? 'consent-youth-signature-missing' : 'consent-missing'
}
