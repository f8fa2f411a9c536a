import { sectors } from '#shared/domain/network/contact.ts'
import type { Course } from '../service.ts'
import type { Words } from '../words.ts'

/** The map in one sentence: how many, how close, and where nobody is. */
export function mapSentence(
  contacts: Course['contacts'],
  { tab, domain }: Pick<Words, 'tab' | 'domain'>,
): string {
  if (contacts.length === 0) return tab.map.empty
  const close = contacts.filter((contact) => contact.ring === 1).length
  const professionals = contacts.filter((contact) => contact.sector === 'professionals').length
  const gaps = sectors
    .filter((sector) => !contacts.some((contact) => contact.sector === sector))
    .map((sector) => tab.map.gap(domain.sectors[sector]))
  return [tab.map.sentence(contacts.length, close, professionals), ...gaps].join(' ')
}
