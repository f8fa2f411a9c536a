import { clashRows, type ClashRow } from '../edit/clash-rows.ts'
import type { Clash } from '../edit/merge.ts'
import { departments } from '#shared/domain/course/departments.ts'
import type { Words } from '../words.ts'
import type { Contact } from './contact-values.ts'

/** What two people wrote of the same person on the map, in words. */
export function contactClashRows(
  clashes: readonly Clash<Contact>[],
  { tab, domain, language }: Words,
  take: (clash: Clash<Contact>) => void,
): ClashRow[] {
  const read: Partial<Record<keyof Contact, Record<string, string>>> = {
    kind: domain.contactKinds,
    sector: domain.sectors,
    ring: domain.rings,
    tie: domain.ties,
    influence: domain.influences,
    department: Object.fromEntries(departments.map((one) => [one.id, one[language]])),
    supportPerson: { true: tab.yes, false: tab.no },
  }
  return clashRows(
    clashes,
    {
      name: (contact) => contact.name,
      fields: tab.map,
      say: (field, value) => read[field]?.[value] ?? value,
      gone: tab.conflict.gone,
    },
    take,
  )
}
