import type { FieldPath } from 'react-hook-form'
import type { Words } from '../words.ts'
import type { FamilyValues } from './family-values.ts'

/** A field in which hers and the latest differ. `path` is where hers stands in the form. */
export type Difference = { path: FieldPath<FamilyValues>; label: string; mine: string; theirs: string }

const memberFields = ['name', 'role', 'birthDate', 'situation', 'address', 'school'] as const

/** Both, side by side, for each field that differs; CPR numbers are never compared, for they are never read back. */
export function differences(
  mine: FamilyValues,
  theirs: FamilyValues,
  { tab }: Pick<Words, 'tab'>,
): Difference[] {
  const rows: Difference[] = []
  const add = (path: Difference['path'], label: string, own: string, other: string) =>
    own !== other && rows.push({ path, label, mine: own, theirs: other })
  add('familyName', tab.form.familyName, mine.familyName, theirs.familyName)
  for (const [n, member] of mine.members.entries()) {
    const other = theirs.members.find((one) => one.id === member.id)
    if (!other) continue
    for (const field of memberFields)
      add(`members.${n}.${field}`, `${member.name}: ${tab.form[field]}`, member[field], other[field])
  }
  return rows
}
