import type { InformationType } from '../consent/consent.ts'

export const memberRoles = ['adult', 'child'] as const
export type MemberRole = (typeof memberRoles)[number]

/** A member of the family. `birthDate` is an ISO date; the CPR number never leaves the service unmasked. */
export type FamilyMember = {
  id: string
  name: string
  role: MemberRole
  birthDate: string | null
  /** Masked, e.g. "010190-****"; null when none is stored. */
  cprMasked: string | null
  /** One line the family agrees with (F-PLAN-1 "Aktuel situation"). */
  situation: string
  /** What kind of information that line is: consent is asked about it. */
  situationType: InformationType
  /** Addresses and schools are known terms of the guard (O-45). */
  address: string
  school: string
}

export const kinships = [
  'parent-of',
  'parent-without-custody-of',
  'partner-of',
  'former-partner-of',
  'sibling-of',
  'half-sibling-of',
  'step-parent-of',
] as const
export type Kinship = (typeof kinships)[number]

/** Who belongs to whom; `parent-of` has custody. In a tie `from` is `kinship` `to`. */
export type FamilyTie = { from: string; kinship: Kinship; to: string }
