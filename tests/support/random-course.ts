import fc from 'fast-check'
import { informationTypes, type Consent } from '#shared/domain/consent/consent.ts'
import type { Recipient } from '#shared/domain/consent/recipient.ts'
import type { About } from '#shared/domain/course/about.ts'
import type { FamilyMember, FamilyTie } from '#shared/domain/course/family.ts'
import type { Told } from '#shared/domain/reading/redact.ts'
import { houseIn } from '#shared/domain/settings/house.ts'

/** Two adults who parted, a new partner, a child of ten, one of nine, a young person, and a child nobody has custody of. */
export const people = ['mother', 'father', 'partner', 'ten', 'nine', 'youth', 'foster'] as const
const births: Record<(typeof people)[number], string> = {
  mother: '1989-03-02',
  father: '1987-01-09',
  partner: '1990-11-30',
  ten: '2016-01-05',
  nine: '2016-12-01',
  youth: '2010-06-06',
  foster: '2018-02-02',
}
const children: ReadonlySet<string> = new Set(['ten', 'nine', 'youth', 'foster'])
const type = fc.constantFrom(...informationTypes)
const day = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))

/** Every text names whom it is about and of which kind it is: `about/type`. What a reading holds can then be held against the rules. */
export const secret = (about: readonly string[], kind: string) => `${about.join('+')}/${kind}`

const members = fc.tuple(...people.map(() => type)).map((types) =>
  people.map((id, n): FamilyMember => ({
    id,
    name: `${id} Lund`,
    role: children.has(id) ? 'child' : 'adult',
    birthDate: births[id],
    cprMasked: '010203-****',
    situation: secret([id], types[n]!),
    situationType: types[n]!,
    // The mother and her youngest live together, at an address that is nobody's business.
    address: id === 'mother' || id === 'nine' ? 'Skjulvej 1' : `${id}vej 2`,
    school: children.has(id) ? secret([id], 'school') : '',
  })),
)

const ties: FamilyTie[] = [
  { from: 'mother', kinship: 'parent-of', to: 'ten' },
  { from: 'father', kinship: 'parent-of', to: 'ten' },
  { from: 'mother', kinship: 'parent-of', to: 'nine' },
  { from: 'father', kinship: 'parent-without-custody-of', to: 'nine' },
  { from: 'mother', kinship: 'parent-of', to: 'youth' },
  { from: 'partner', kinship: 'step-parent-of', to: 'ten' },
  { from: 'mother', kinship: 'former-partner-of', to: 'father' },
  { from: 'ten', kinship: 'half-sibling-of', to: 'nine' },
]

const about: fc.Arbitrary<About> = fc.record({
  about: fc.uniqueArray(fc.constantFrom(...people), { maxLength: 3 }),
  type,
})
const words = (row: About) => secret(row.about.length > 0 ? row.about : people, row.type)

const contact = (id: string, department: string | null) =>
  about.map((row) => ({
    ...row,
    id,
    name: words(row),
    kind: 'professional' as const,
    sector: 'professionals' as const,
    ring: 2 as const,
    tie: 'strong' as const,
    influence: 'neutral' as const,
    function: '',
    department,
    mail: null,
    phone: null,
    staffId: null,
    supportPerson: false,
  }))

const giver = fc.constantFrom('mother', 'father', 'partner', 'youth')
const party = fc.constantFrom(
  { contactId: 'egelund', department: null, memberId: null },
  { contactId: null, department: 'job-centre', memberId: null },
  { contactId: null, department: 'school', memberId: null },
  { contactId: null, department: null, memberId: 'father' },
  { contactId: null, department: null, memberId: 'partner' },
)
/** @param id makes the id unique among its neighbours */
export const permission = (id: string): fc.Arbitrary<Consent> =>
  fc
    .record({
      party,
      giverId: giver,
      childId: fc.option(fc.constantFrom('ten', 'nine', 'youth', 'foster')),
      direction: fc.constantFrom('both', 'both', 'pass-on', 'obtain'),
      types: fc.uniqueArray(type, { minLength: 1, maxLength: 4 }),
      from: day('2026-01-01', '2026-04-01'),
      until: day('2026-02-15', '2026-12-31'),
      withdrawnOn: fc.option(fc.constant('2026-02-01'), { freq: 6 }),
      endedOn: fc.option(fc.constant('2026-02-01'), { freq: 9 }),
      statistics: fc.constantFrom(false, false, false, true),
    })
    .map(({ party: towards, statistics, ...said }) => ({
      ...said,
      ...towards,
      id,
      signatureId: id,
      form: statistics ? 'F-CONSENT-1' : 'F-CONSENT-2',
      formVersion: 1,
      other: '',
      purpose: statistics ? 'statistics' : 'coordination',
      signedOn: said.from,
      informationSheetOn: said.from,
      guideReadOn: null,
      heardOn: null,
      legalBasis: '',
      gdprBasis: '',
    }))

const row = about.map((said) => ({ ...said, id: words(said) }))

export const randomCourse: fc.Arbitrary<Told> = fc.record({
  house: fc.constant(houseIn([])),
  familyName: fc.constant('Familien Lund'),
  members,
  ties: fc.constant(ties),
  contacts: fc.tuple(contact('egelund', 'job-centre'), contact('kildal', 'school')),
  consents: fc
    .nat({ max: 30 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => permission(`p${n}`)))),
  plan: fc.record({
    goals: fc.array(
      row.map((said) => ({ ...said, text: words(said), when: '', who: '' })),
      { maxLength: 6 },
    ),
    measures: fc.array(
      row.map((said) => ({
        ...said,
        measure: words(said),
        responsible: '',
        hoursPerWeek: '',
        followUp: '',
        start: '',
        end: '',
      })),
      { maxLength: 6 },
    ),
    agreements: fc.array(
      row.map((said) => ({ ...said, content: words(said), responsible: '', deadline: '', done: false })),
      { maxLength: 6 },
    ),
  }),
})

export const recipients: readonly Recipient[] = [
  { as: 'contact', contactIds: ['egelund'], departments: ['job-centre'] },
  { as: 'contact', contactIds: ['kildal'], departments: ['school'] },
  { as: 'department', department: 'job-centre' },
  ...people.map((memberId): Recipient => ({ as: 'member', memberId })),
  { as: 'nobody' },
]
