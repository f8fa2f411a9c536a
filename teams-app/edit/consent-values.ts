import type { Temporal } from 'temporal-polyfill'
import type { giveConsent } from '#shared/api/courses.ts'
import type { Input } from '#shared/api/contract.ts'
import type { Direction, InformationType } from '#shared/domain/consent/consent.ts'
import { signs } from '#shared/domain/consent/givers.ts'
import { departments } from '#shared/domain/course/departments.ts'
import type { Reason } from '#shared/domain/reason.ts'
import type { Course } from '../service.ts'

/** `party` is `department/<id>`, `contact/<id>` or nothing yet. */
export type ConsentValues = {
  id: string
  giverId: string
  childId: string
  party: string
  types: InformationType[]
  direction: Direction
  from: string
  until: string
  informationSheetOn: string
}

/** Whoever signs for himself: the adults, and the young from 15 years. */
export function signersOf(members: Course['members'], today: Temporal.PlainDate): Course['members'] {
  return members.filter((member) => signs(member, today))
}

/** As the form begins. The id is made here, anew for each, so that sending twice makes one consent. */
export const newConsent = (members: Course['members'], today: Temporal.PlainDate): ConsentValues => ({
  id: crypto.randomUUID(),
  giverId: signersOf(members, today)[0]?.id ?? '',
  childId: '',
  party: '',
  types: [],
  direction: 'both',
  from: today.toString(),
  until: '',
  informationSheetOn: '',
})

export function sentConsent({
  childId,
  party,
  ...typed
}: ConsentValues): Input<typeof giveConsent>['body']['consent'] {
  const [kind, id] = party.split('/')
  const department = departments.find((one) => kind === 'department' && one.id === id)?.id ?? null
  return {
    ...typed,
    childId: childId || null,
    department,
    contactId: kind === 'contact' && id ? id : null,
    memberId: null,
    signatureId: typed.id,
    form: 'F-CONSENT-2',
    formVersion: 1,
    purpose: 'coordination',
    other: '',
    signedOn: typed.informationSheetOn,
    guideReadOn: null,
    heardOn: childId ? typed.informationSheetOn || null : null,
    legalBasis: 'RSL § 11 a',
    gdprBasis: '',
  }
}

const fieldOf: Partial<Record<Reason, keyof ConsentValues>> = {
  'consent-needs-end-date': 'until',
  'consent-ends-before-it-begins': 'until',
  'consent-needs-information-sheet': 'informationSheetOn',
  'consent-giver-not-in-family': 'giverId',
  'consent-child-not-in-family': 'childId',
  'consent-party-unknown': 'party',
  'consent-needs-types': 'types',
}

/** The field that a refusal is about, or null when it is about the whole form. */
export function consentFieldOf(reason: Reason): keyof ConsentValues | null {
  return fieldOf[reason] ?? null
}
