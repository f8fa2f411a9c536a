import { departments } from '#shared/domain/course/departments.ts'
import type { Course, Party } from '../service.ts'
import type { Words } from '../words.ts'

/** Who it is, as he is called in a sentence; null when he is not in the course (any more). */
export function partyName(
  { kind, id }: Party,
  { contacts, members }: Pick<Course, 'contacts' | 'members'>,
  { domain, language }: Pick<Words, 'domain' | 'language'>,
): string | null {
  if (kind !== 'department')
    return (kind === 'contact' ? contacts : members).find((one) => one.id === id)?.name ?? null
  const department = departments.find((one) => one.id === id)
  return department ? (domain.departments[department.id] ?? department[language]) : null
}
