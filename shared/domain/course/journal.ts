import type { Contact } from '../network/contact.ts'
import { ownJournal, type ClosingItem } from './closing-items.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { atLocal, localDate } from '../calendar/zone.ts'
import type { Temporal } from 'temporal-polyfill'

/** Where employees journalise: Samlet is never the record. */
export const journalSystems = ['dubu', 'nexus', 'fasit', 'other'] as const
export type JournalSystem = (typeof journalSystems)[number]

type Who = { staffId: string; role: string }
type Map = { contacts: readonly Pick<Contact, 'staffId' | 'department'>[] }

/** Each department's own people confirm its journal; the coordinator hers, and those of whom she is told it by word of mouth. */
export function mayConfirm(item: ClosingItem, { staffId, role }: Who, { contacts }: Map): boolean {
  if (role === 'coordinator') return true
  return (
    item !== ownJournal &&
    contacts.some((contact) => contact.staffId === staffId && contact.department === item)
  )
}

/** Time to file it: five working days after the plan was published. */
export function journalsAsked(published: Temporal.Instant): Temporal.Instant {
  return atLocal(addWorkingDays(localDate(published), 5), '09:00')
}
