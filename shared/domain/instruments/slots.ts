import type { Temporal } from 'temporal-polyfill'
import { ageOn, birthdayOf } from '../course/age.ts'
import type { FamilyMember, FamilyTie } from '../course/family.ts'
import type { InstrumentId } from './tools.ts'

/** Who fills in the function level form for the municipality, by the child's age (catalogue 4.9). */
export const professionals = ['health-visitor', 'pedagogue', 'class-teacher'] as const
export type Professional = (typeof professionals)[number]

/** A member of the family, by id, or one of the professionals. */
export type Respondent = { memberId: string } | { professional: Professional }

/**
 * One filling that is wanted: about whom, and by whom. Any one of several will do. `from`: the ISO date of the birthday that made it, null
 * when none did. `formerly`: who filled it in until that birthday.
 */
export type Slot = {
  instrument: InstrumentId
  aboutId: string
  by: readonly Respondent[]
  from: string | null
  formerly: readonly Respondent[]
}

type Member = Pick<FamilyMember, 'id' | 'role' | 'birthDate'>
type Family = { members: readonly Member[]; ties: readonly FamilyTie[] }

/** The health visitor, from three the pedagogue, from six the class teacher; any of them where the age is not known. */
const ages: readonly { from: number; professional: Professional }[] = [
  { from: Number.NEGATIVE_INFINITY, professional: 'health-visitor' },
  { from: 3, professional: 'pedagogue' },
  { from: 6, professional: 'class-teacher' },
]
const asRespondent = (professional: Professional): Respondent => ({ professional })
/** From this age a child fills in its own version of the function level form. */
const ownFrom = 11

/** Every version that an instrument wants of this family on that day. */
export function slotsOf(instrument: InstrumentId, family: Family, day: Temporal.PlainDate): Slot[] {
  const adults = family.members.filter(({ role }) => role === 'adult')
  const children = family.members.filter(({ role }) => role === 'child')
  const slot = (about: Member, by: readonly Respondent[], born: Partial<Slot> = {}): Slot => ({
    instrument,
    aboutId: about.id,
    by,
    from: null,
    formerly: [],
    ...born,
  })
  const self = (member: Member) => slot(member, [{ memberId: member.id }])
  const parents = (child: Member) => parentsOf(child, adults, family.ties).map(({ id }) => ({ memberId: id }))
  const professionalSlot = (child: Member) => {
    if (child.birthDate === null) return slot(child, professionals.map(asRespondent))
    const age = ageOn(child.birthDate, day)
    const now = ages.findLastIndex(({ from }) => age >= from)
    const before = ages[now - 1]
    return slot(child, [asRespondent(ages[now]!.professional)], {
      from: before ? birthdayOf(child.birthDate, ages[now]!.from) : null,
      formerly: before ? [asRespondent(before.professional)] : [],
    })
  }
  switch (instrument) {
    case 'fit':
    case 'pss':
    case 'progress':
      return adults.map(self)
    case 'dialogue':
      return children.map(self)
    case 'sdq':
      return children.flatMap((child) => [self(child), slot(child, parents(child))])
    case 'function':
      return children.flatMap((child) => [
        ...parents(child).map((parent) => slot(child, [parent])),
        professionalSlot(child),
        ...(child.birthDate !== null && ageOn(child.birthDate, day) >= ownFrom
          ? [slot(child, [{ memberId: child.id }], { from: birthdayOf(child.birthDate, ownFrom) })]
          : []),
      ])
  }
}

/** With custody or without; where no tie says who they are, any adult of the family. */
function parentsOf(child: Member, adults: readonly Member[], ties: readonly FamilyTie[]): Member[] {
  const known = adults.filter((adult) =>
    ties.some(
      ({ from, kinship, to }) => from === adult.id && to === child.id && kinship.startsWith('parent-'),
    ),
  )
  return known.length > 0 ? known : [...adults]
}

export const isSame = (one: Respondent, other: Respondent): boolean =>
  'memberId' in one
    ? 'memberId' in other && one.memberId === other.memberId
    : 'professional' in other && one.professional === other.professional
