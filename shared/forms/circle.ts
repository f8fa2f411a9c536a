import type { Temporal } from 'temporal-polyfill'
import type { FamilyMember, FamilyTie } from '#shared/domain/course/family.ts'
import type { House } from '#shared/domain/settings/house.ts'
import type { Contact } from '#shared/domain/network/contact.ts'

/** Whom a form may name: the family and those round it, on one day. */
export type Circle = {
  members: readonly Pick<FamilyMember, 'id' | 'name' | 'role' | 'birthDate'>[]
  ties: readonly FamilyTie[]
  contacts: readonly Pick<Contact, 'id' | 'name' | 'kind' | 'function'>[]
  /** Ages, departments and references: the municipality's own, as they are on this day. */
  house: House
  today: Temporal.PlainDate
}
export type Person = Circle['members'][number]
