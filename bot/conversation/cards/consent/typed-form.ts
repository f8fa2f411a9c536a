import type { Temporal } from 'temporal-polyfill'
import { directions, informationTypes, type Consent } from '#shared/domain/consent/consent.ts'
import { signs } from '#shared/domain/consent/givers.ts'
import type { Reason } from '#shared/domain/reason.ts'
import type { StoredCourse } from '../../../storage/courses.ts'

export const fields = [
  'giver',
  'about',
  'party',
  'types',
  'other',
  'direction',
  'signedOn',
  'informationSheetOn',
  'heardOn',
  'from',
  'until',
] as const
export type Field = (typeof fields)[number]

/** The form as it was typed on the card: texts, ids, ISO dates; ticks stand with a comma between. Empty where nothing is. */
export type TypedForm = Record<Field, string>

/** The tick for whoever says yes himself. */
export const himself = 'self'

export function blankForm(
  course: Pick<StoredCourse, 'members' | 'house'>,
  today: Temporal.PlainDate,
): TypedForm {
  const empty = Object.fromEntries(fields.map((field) => [field, ''])) as TypedForm
  const giver = course.members.find((member) => signs(member, today, course))?.id ?? ''
  return { ...empty, giver, direction: 'both', from: today.toString() }
}

const longest = 2000
const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

/** What came with the press. The client says it, so it is only text until the rules have been asked. */
export function typedIn(data: Record<string, unknown>): TypedForm {
  const text = (field: Field) => {
    const said = data[field]
    return typeof said === 'string' ? said.slice(0, longest).trim() : ''
  }
  const typed = Object.fromEntries(fields.map((field) => [field, text(field)])) as TypedForm
  for (const field of ['signedOn', 'informationSheetOn', 'heardOn', 'from', 'until'] as const)
    if (!isDate(typed[field])) typed[field] = ''
  return { ...typed, other: typed.other.slice(0, 200) }
}

export const ticks = (text: string): string[] => [...new Set(text.split(',').filter(Boolean))]

/**
 * The signed form as permissions, one for each who is ticked, as the tab's own form makes them (F-CONSENT-2, version 1).
 * @param idFor the same id for the same tick, so that sending it twice makes each once
 */
export function permissionsOf(
  typed: TypedForm,
  signatureId: string,
  idFor: (about: string) => string,
): Omit<Consent, 'withdrawnOn'>[] {
  const [kind, party = ''] = typed.party.split('/')
  const named = (wanted: string) => (kind === wanted && party ? party : null)
  const types = ticks(typed.types)
  return ticks(typed.about).map((about) => ({
    id: idFor(about),
    signatureId,
    form: 'F-CONSENT-2',
    formVersion: 1,
    giverId: typed.giver,
    childId: about === himself ? null : about,
    contactId: named('contact'),
    department: named('department'),
    memberId: named('member'),
    direction: directions.find((direction) => direction === typed.direction) ?? 'both',
    types: informationTypes.filter((type) => types.includes(type)),
    other: types.includes('other') ? typed.other : '',
    purpose: 'coordination',
    from: typed.from,
    until: typed.until,
    signedOn: typed.signedOn,
    informationSheetOn: typed.informationSheetOn,
    guideReadOn: null,
    heardOn: about === himself ? null : typed.heardOn || null,
    legalBasis: 'RSL § 11 a',
    gdprBasis: '',
  }))
}

const fieldOf: Partial<Record<Reason, Field>> = {
  'consent-giver-not-in-family': 'giver',
  'consent-about-nobody': 'about',
  'consent-child-not-in-family': 'about',
  'consent-child-of-another': 'about',
  'consent-child-not-heard': 'heardOn',
  'consent-party-unknown': 'party',
  'consent-department-closed': 'party',
  'consent-needs-types': 'types',
  'consent-other-needs-words': 'other',
  'consent-not-signed': 'signedOn',
  'consent-signed-in-future': 'signedOn',
  'consent-needs-information-sheet': 'informationSheetOn',
  'consent-needs-end-date': 'until',
  'consent-ends-before-it-begins': 'until',
}

/** The field that a refusal is about, or null when it is about the whole form. */
export const typedFieldOf = (reason: Reason): Field | null => fieldOf[reason] ?? null
