import type { Temporal } from 'temporal-polyfill'
import { ageOn } from '../course/age.ts'
import type { FamilyMember, FamilyTie } from '../course/family.ts'
import type { InstrumentId } from './tools.ts'

/** Who fills in the function level form for the municipality, by the child's age (catalogue 4.9). */
export const professionals = ['health-visitor', 'pedagogue', 'class-teacher'] as const
export type Professional = (typeof professionals)[number]

/** A member of the family, by id, or one of the professionals. */
export type Respondent = { memberId: string } | { professional: Professional }

/** One filling that is wanted: about whom, and by whom. Any one of several will do. */
export type Slot = { instrument: InstrumentId; aboutId: string; by: readonly Respondent[] }

type Member = Pick<FamilyMember, 'id' | 'role' | 'birthDate'>
type Family = { members: readonly Member[]; ties: readonly FamilyTie[] }

/** From this age a child fills in its own version of the function level form. */
const ownFrom = 11

/** Every version that an instrument wants of this family. */
export function slotsOf(instrument: InstrumentId, family: Family, today: Temporal.PlainDate): Slot[] {
  const adults = family.members.filter(({ role }) => role === 'adult')
  const children = family.members.filter(({ role }) => role === 'child')
  const slot = (about: Member, by: readonly Respondent[]): Slot => ({ instrument, aboutId: about.id, by })
  const self = (member: Member) => slot(member, [{ memberId: member.id }])
  const parents = (child: Member) => parentsOf(child, adults, family.ties).map(({ id }) => ({ memberId: id }))
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
        slot(
          child,
          professionalsFor(child, today).map((professional) => ({ professional })),
        ),
        ...(child.birthDate !== null && ageOn(child.birthDate, today) >= ownFrom ? [self(child)] : []),
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

/** Under three the health visitor, then the pedagogue, from six the class teacher; any of them where the age is not known. */
function professionalsFor({ birthDate }: Member, today: Temporal.PlainDate): readonly Professional[] {
  if (birthDate === null) return professionals
  const age = ageOn(birthDate, today)
  if (age < 3) return ['health-visitor']
  return [age < 6 ? 'pedagogue' : 'class-teacher']
}

export const isSame = (one: Respondent, other: Respondent): boolean =>
  'memberId' in one
    ? 'memberId' in other && one.memberId === other.memberId
    : 'professional' in other && one.professional === other.professional
