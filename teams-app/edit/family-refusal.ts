import type { FieldPath } from 'react-hook-form'
import { ApiError } from '#shared/api/client.ts'
import type { Words } from '../words.ts'
import type { FamilyValues } from './family-values.ts'

type AtField = { path: FieldPath<FamilyValues>; sentence: string }

/** Where in the form a refusal belongs, when it names a field that is there: `members.0.cpr`, `ties.2`. */
export function familyRefusal(error: unknown, values: FamilyValues, words: Words): AtField | null {
  if (!(error instanceof ApiError) || !error.detail) return null
  const [list, index, field] = error.detail.split('.')
  const n = Number(index)
  const member = list === 'members' ? values.members[n] : undefined
  if (member && field && field in member) {
    const sentence = error.reason === 'cpr-invalid' ? words.reasons['cpr-invalid']() : words.tab.form.unusable
    return { path: `members.${n}.${field as keyof typeof member}`, sentence }
  }
  if (list === 'ties' && values.ties[n]) return { path: `ties.${n}.to`, sentence: words.tab.form.tieMissing }
  return null
}
