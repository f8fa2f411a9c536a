import type { giveConsent } from '#shared/api/courses.ts'
import type { Input } from '#shared/api/contract.ts'
import type { Direction, InformationType } from '#shared/domain/consent/consent.ts'
import { departments } from '#shared/domain/course/departments.ts'
import type { Reason } from '#shared/domain/reason.ts'

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

export function sentConsent({
  childId,
  party,
  ...typed
}: ConsentValues): Input<typeof giveConsent>['body']['consent'] {
  const [kind, id] = party.split('/')
  const department = departments.find((one) => kind === 'department' && one.id === id)?.id ?? null
  return { ...typed, childId: childId || null, department, contactId: kind === 'contact' && id ? id : null }
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
