import { departments as known } from '#shared/domain/course/departments.ts'
import type { Course, Party } from '../reading.ts'
import type { Words } from '../words.ts'

/** Who it is, as he is called in a sentence; null when he is not in the course (any more). */
export function partyName(
  { kind, id }: Party,
  { contacts, members }: Pick<Course, 'contacts' | 'members'>,
  { domain, language, departments }: Pick<Words, 'domain' | 'language' | 'departments'>,
): string | null {
  if (kind !== 'department')
    return (kind === 'contact' ? contacts : members).find((one) => one.id === id)?.name ?? null
  const department = departments.find((one) => one.id === id)
  if (!department) return null
  // What it is called in a sentence we know of those that are still called what we called them.
  const ours = known.find((one) => one.id === id && one[language] === department[language])
  return (ours && domain.departments[ours.id]) ?? department[language]
}
