import { clashRows, type ClashRow } from '../edit/clash-rows.ts'
import type { Clash } from '../edit/merge.ts'
import { aboutNames } from '../edit/about-words.ts'
import type { Course } from '../reading.ts'
import type { Words } from '../words.ts'
import type { Contact } from './contact-values.ts'

/** What two people wrote of the same person on the map, in words. */
export function contactClashRows(
  clashes: readonly Clash<Contact>[],
  members: Course['members'],
  words: Words,
  take: (clash: Clash<Contact>) => void,
): ClashRow[] {
  const { tab, domain, language, departments } = words
  const read: Partial<Record<keyof Contact, Record<string, string>>> = {
    kind: domain.contactKinds,
    sector: domain.sectors,
    ring: domain.rings,
    tie: domain.ties,
    influence: domain.influences,
    department: Object.fromEntries(departments.map((one) => [one.id, one[language]])),
    type: domain.informationTypes,
    supportPerson: { true: tab.yes, false: tab.no },
  }
  return clashRows(
    clashes,
    {
      name: (contact) => contact.name,
      fields: { ...tab.map, about: tab.about.who, type: tab.about.type },
      say: (field, value) =>
        field === 'about'
          ? aboutNames({ about: JSON.parse(value) as string[] }, members, words)
          : (read[field]?.[value] ?? value),
      gone: tab.conflict.gone,
    },
    take,
  )
}
