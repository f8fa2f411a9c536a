import { Temporal } from 'temporal-polyfill'
import { departmentsBy } from '../course/departments.ts'
import type { FamilyMember, FamilyTie } from '../course/family.ts'
import type { Contact } from '../network/contact.ts'
import type { Reason } from '../reason.ts'
import type { House } from '../settings/house.ts'
import { informationTypes, statisticsTypes, type SignedConsent } from './consent.ts'
import { hasCustody, isHeard, signs } from './givers.ts'

export type ConsentRefusal = { ok: false; because: Reason }
export type ConsentContext = {
  members: readonly Pick<FamilyMember, 'id' | 'role' | 'birthDate'>[]
  ties: readonly FamilyTie[]
  contacts: readonly Pick<Contact, 'id'>[]
  /** The rules of the municipality. */
  house: Pick<House, 'ages' | 'departments'>
  today: Temporal.PlainDate
}
type Input = SignedConsent

/** May this consent be registered as it was signed? Dates may be '' when the form left them open. */
export function validateConsent(input: Input, course: ConsentContext): { ok: true } | ConsentRefusal {
  const because = people(input, course) ?? partyOf(input, course) ?? content(input) ?? dates(input, course)
  return because ? { ok: false, because } : { ok: true }
}

/**
 * Adults each for themselves and for the children they have custody of; the young from 15 for themselves. Ages, and the limits that
 * the municipality has set, are those of the day it was signed (T-25, T-26), whenever the paper is registered; custody must still be there.
 */
function people({ giverId, childId, heardOn, signedOn }: Input, course: ConsentContext): Reason | null {
  const then = signedOn ? Temporal.PlainDate.from(signedOn) : course.today
  const giver = course.members.find((member) => member.id === giverId)
  if (!giver || !signs(giver, then, course)) return 'consent-giver-not-in-family'
  if (childId === null) return null
  const child = course.members.find((member) => member.id === childId && member.role === 'child')
  if (!child) return 'consent-child-not-in-family'
  if (![then, course.today].every((on) => hasCustody(giver.id, child, course, on)))
    return 'consent-child-of-another'
  return isHeard(child, then, course) && !heardOn ? 'consent-child-not-heard' : null
}

function partyOf({ contactId, department, memberId, giverId }: Input, course: ConsentContext): Reason | null {
  const named = [contactId, department, memberId].filter((party) => party !== null)
  const known =
    (contactId !== null && course.contacts.some((contact) => contact.id === contactId)) ||
    (memberId !== null && memberId !== giverId && course.members.some((member) => member.id === memberId))
  if (named.length !== 1) return 'consent-party-unknown'
  return department === null && !known ? 'consent-party-unknown' : departmentOf(department, course)
}

/** A department that was closed stays in what was said yes to; nothing new is asked about it. */
function departmentOf(department: string | null, { house, today }: ConsentContext): Reason | null {
  if (department === null) return null
  const known = departmentsBy(today, house.departments).find(({ id }) => id === department)
  if (!known) return 'consent-party-unknown'
  return known.closed ? 'consent-department-closed' : null
}

/** F-CONSENT-1 is for statistics: obtained only, of its own three types, and never mixed with the rest. */
function content({ types, other, purpose, direction, form }: Input): Reason | null {
  if (types.length === 0) return 'consent-needs-types'
  const statistics = purpose === 'statistics'
  const allowed: readonly string[] = statistics ? statisticsTypes : informationTypes
  if (statistics !== (form === 'F-CONSENT-1') || (statistics && direction !== 'obtain'))
    return 'consent-statistics-only'
  if (!types.every((type) => allowed.includes(type))) return 'consent-statistics-only'
  return types.includes('other') && !other.trim() ? 'consent-other-needs-words' : null
}

function dates(input: Input, { today }: ConsentContext): Reason | null {
  if (!input.informationSheetOn) return 'consent-needs-information-sheet'
  if (!input.signedOn) return 'consent-not-signed'
  if (Temporal.PlainDate.compare(input.signedOn, today) > 0) return 'consent-signed-in-future'
  if (Temporal.PlainDate.compare(input.informationSheetOn, input.signedOn) > 0)
    return 'consent-needs-information-sheet'
  if (input.form === 'F-CONSENT-3' && !input.guideReadOn) return 'consent-guide-not-read'
  if (!input.until || !input.from) return 'consent-needs-end-date'
  return Temporal.PlainDate.compare(input.from, input.until) > 0 ? 'consent-ends-before-it-begins' : null
}
