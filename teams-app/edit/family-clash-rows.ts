import type { InformationType } from '#shared/domain/consent/consent.ts'
import type { MemberRole } from '#shared/domain/course/family.ts'
import type { Words } from '../words.ts'
import { clashRows, type ClashRow } from './clash-rows.ts'
import type { FamilyValues } from './family-values.ts'
import { takeMember, takeName, type FamilyClashes } from './merge-family.ts'

/** What two people wrote of the same family, in words. `change` puts the newest into the form. */
export function familyClashRows(
  { name, members }: FamilyClashes,
  { tab, domain }: Words,
  change: (taken: (values: FamilyValues) => FamilyValues) => void,
): ClashRow[] {
  const gone = tab.conflict.gone
  return [
    ...clashRows(name, { name: () => '', fields: { familyName: tab.form.familyName }, gone }, (clash) =>
      change((values) => takeName(values, clash)),
    ),
    ...clashRows(
      members,
      {
        name: (member) => member.name,
        fields: tab.form,
        say: (field, value) =>
          field === 'role' && value in domain.memberRoles
            ? domain.memberRoles[value as MemberRole]
            : field === 'situationType'
              ? domain.informationTypes[value as InformationType]
              : value,
        gone,
      },
      (clash) => change((values) => takeMember(values, clash)),
    ),
  ]
}
