import { sectors } from '#shared/domain/network/contact.ts'
import type { Course } from '../reading.ts'
import type { Words } from '../words.ts'

/**
 * The map in one sentence: how many, how close, and where nobody is. The last is said to the coordinator alone: on anybody
 * else's reading a quarter may be empty because he may not see who is in it.
 * @returns null when nobody is on it
 */
export function mapSentence(
  { contacts, acts }: Pick<Course, 'contacts' | 'acts'>,
  { tab, domain }: Pick<Words, 'tab' | 'domain'>,
): string | null {
  if (contacts.length === 0) return null
  const close = contacts.filter((contact) => contact.ring === 1).length
  const professionals = contacts.filter((contact) => contact.sector === 'professionals').length
  const gaps = sectors
    .filter(
      (sector) => acts.includes('edit network-map') && !contacts.some((contact) => contact.sector === sector),
    )
    .map((sector) => tab.map.gap(domain.sectors[sector]))
  return [tab.map.sentence(contacts.length, close, professionals), ...gaps].join(' ')
}
