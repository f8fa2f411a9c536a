import type { Consent, InformationType } from '#shared/domain/consent/consent.ts'
import type { Kinship, MemberRole } from '#shared/domain/course/family.ts'
import type { ContactKind, Influence, Ring, Sector, TieKind } from '#shared/domain/network/contact.ts'
import type { Key } from './table-key.ts'

/**
 * `cpr` is sealed (AES-256-GCM), `cpr_index` is its keyed blind index; `situation`, `address` and `school` are sealed together as JSON.
 * Who leaves the family keeps the row: consents and plans point to it. The same id saved again brings the person back.
 */
export type FamilyMemberTable = Key & {
  course_id: string
  id: string
  name: string
  role: MemberRole
  birth_date: string | null
  cpr: Buffer | null
  cpr_index: Buffer | null
  sealed: Buffer
  position: number
  removed_on: string | null
  /** Null where it was not kept. */
  joined_on: string | null
}

export type FamilyTieTable = Key & { course_id: string; from_id: string; kinship: Kinship; to_id: string }

export type ContactTable = Key & {
  course_id: string
  id: string
  name: string
  kind: ContactKind
  sector: Sector
  ring: Ring
  tie: TieKind
  influence: Influence
  function: string
  department: string | null
  mail: string | null
  phone: string | null
  staff_id: string | null
  support_person: boolean
  about: string[]
  type: InformationType
  removed_on: string | null
}

export type ConsentTable = Key & {
  course_id: string
  id: string
  signature_id: string
  form: Consent['form']
  form_version: number
  giver_id: string
  child_id: string | null
  contact_id: string | null
  department: string | null
  member_id: string | null
  direction: Consent['direction']
  types: Consent['types']
  /** Sealed: free text. */
  other: Buffer | null
  purpose: Consent['purpose']
  valid_from: string
  valid_until: string
  signed_on: string
  information_sheet_on: string
  guide_read_on: string | null
  heard_on: string | null
  legal_basis: string
  gdpr_basis: string
  withdrawn_on: string | null
  ended_on: string | null
  /** The contact whose leaving ended it, as long as that may be undone. */
  ended_with: string | null
  registered_by: string
}
