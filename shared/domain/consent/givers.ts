import type { Temporal } from 'temporal-polyfill'
import { ageOn } from '../course/age.ts'
import type { FamilyMember, FamilyTie } from '../course/family.ts'
import type { House } from '../settings/house.ts'
import { ageLimit } from './ages.ts'

/** Custody ends (forældreansvarsloven § 1). */
const ofAgeFrom = 18

type Member = Pick<FamilyMember, 'id' | 'role' | 'birthDate'>
/** The ages that hold where the family lives. */
export type Housed = { house: Pick<House, 'ages'> }
export type Family = Housed & { members: readonly Member[]; ties: readonly FamilyTie[] }

/** Whoever signs for himself: the adults, and the young from 15 years (X-02, T-25). Without a birth date a child is a child. */
export function signs(member: Member, today: Temporal.PlainDate, { house }: Housed): boolean {
  return member.role === 'adult' || isAtLeast(member, ageLimit('signs-from', today, house.ages), today)
}

export function isAtLeast({ birthDate }: Member, age: number, today: Temporal.PlainDate): boolean {
  return birthDate !== null && ageOn(birthDate, today) >= age
}

/** Has this adult custody of the child? A step-parent, a grandparent or a parent without custody has no say over its information. */
export function hasCustody(
  adultId: string,
  child: Member,
  { ties }: Family,
  today: Temporal.PlainDate,
): boolean {
  return (
    child.role === 'child' &&
    !isAtLeast(child, ofAgeFrom, today) &&
    ties.some((tie) => tie.kinship === 'parent-of' && tie.from === adultId && tie.to === child.id)
  )
}

/** Is the child heard and told, and does not yet sign (T-26, LN-5)? */
export function isHeard(child: Member, today: Temporal.PlainDate, family: Housed): boolean {
  const heardFrom = ageLimit('heard-from', today, family.house.ages)
  return isAtLeast(child, heardFrom, today) && !signs(child, today, family)
}

/**
 * Everybody who must say yes before something about this member may be passed on: an adult for himself, a child's custody holders
 * each for it, and from 15 the young person too. Empty when nobody in the family can: then nothing is passed on.
 */
export function giversOf(member: Member, family: Family, today: Temporal.PlainDate): string[] {
  if (member.role === 'adult') return [member.id]
  const parents = family.members.filter((other) => hasCustody(other.id, member, family, today))
  return [...parents.map((parent) => parent.id), ...(signs(member, today, family) ? [member.id] : [])]
}
