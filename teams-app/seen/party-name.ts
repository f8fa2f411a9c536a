import type { Course, Party } from '../service.ts'
import type { Words } from '../words.ts'

/** Who it is, as he is called in a sentence; null when he is not in the course (any more). */
export function partyName(
  { kind, id }: Party,
  { contacts, members }: Pick<Course, 'contacts' | 'members'>,
  { domain }: Pick<Words, 'domain'>,
): string | null {
  if (kind === 'department') return (domain.departments as Record<string, string>)[id] ?? null
  return (kind === 'contact' ? contacts : members).find((one) => one.id === id)?.name ?? null
}
