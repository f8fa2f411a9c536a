import type { Temporal } from 'temporal-polyfill'
import { departmentsBy } from '#shared/domain/course/departments.ts'
import type { Consent } from '#shared/domain/consent/consent.ts'
import type { SharingParty } from '#shared/domain/reading/sharing.ts'
import type { Language } from '#shared/text/language.ts'
import { textIn } from '#shared/text/text-in.ts'
import type { StoredCourse } from '../../../storage/courses.ts'

export type Names = {
  member(id: string): string
  party(party: SharingParty): string
  /** "sig selv og Ida" */
  people(giverId: string, memberIds: readonly string[]): string
  list(words: readonly string[]): string
}

/** What people and departments of a course are called on that day. */
export function namesIn(
  { members, contacts, house }: Pick<StoredCourse, 'members' | 'contacts' | 'house'>,
  { today: on, language }: { today: Temporal.PlainDate; language: Language },
): Names {
  const { himself } = textIn(language).cards.consent.own
  const inOne = new Intl.ListFormat(language, { type: 'conjunction' })
  const member = (id: string) => members.find((one) => one.id === id)?.name ?? ''
  const list = (words: readonly string[]) => inOne.format(words)
  return {
    member,
    list,
    party: ({ kind, id }) =>
      kind === 'member'
        ? member(id)
        : kind === 'contact'
          ? (contacts.find((one) => one.id === id)?.name ?? '')
          : (departmentsBy(on, house.departments).find((one) => one.id === id)?.[language] ?? id),
    people: (giverId, memberIds) => list(memberIds.map((id) => (id === giverId ? himself : member(id)))),
  }
}

/** Whom a permission names. */
export function partyOf({ contactId, department, memberId }: Consent): SharingParty {
  if (contactId !== null) return { kind: 'contact', id: contactId }
  return department === null ? { kind: 'member', id: memberId ?? '' } : { kind: 'department', id: department }
}
