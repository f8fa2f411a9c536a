import type { FamilyMember } from '../course/family.ts'
import type { Contact } from '../network/contact.ts'

/** The rows of F-AGENDA-1's table of participants, and the one that is missing there: who leads the meeting (O-48). */
export const agendaGroups = ['family-adults', 'coordinators', 'leader', 'network', 'support-persons'] as const
export type AgendaGroup = (typeof agendaGroups)[number]

type Course = {
  members: readonly Pick<FamilyMember, 'id' | 'name' | 'role'>[]
  contacts: readonly Contact[]
  coordinatorName: string
}
/** `id`: the contact's; null for the family and the coordinators. */
export type AgendaPerson = {
  id: string | null
  name: string
  function: string
  mail: string | null
  phone: string | null
}

/**
 * Who comes, row by row. The family's adults and its bisidder are never in the calendar, and always at the table.
 * @param course as whoever reads the table may read it
 */
export function peopleOfAgenda(
  { members, contacts, coordinatorName }: Course,
  participantIds: readonly string[],
  leaderId: string | null,
): Record<AgendaGroup, AgendaPerson[]> {
  const alone = (name: string): AgendaPerson => ({ id: null, name, function: '', mail: null, phone: null })
  const comes = contacts.filter(({ id }) => participantIds.includes(id))
  return {
    'family-adults': members.filter(({ role }) => role === 'adult').map(({ name }) => alone(name)),
    coordinators: [alone(coordinatorName)],
    leader: comes.filter(({ id }) => id === leaderId),
    network: comes.filter(({ id, supportPerson }) => id !== leaderId && !supportPerson),
    'support-persons': contacts.filter(({ supportPerson }) => supportPerson),
  }
}

/** How many of the network speak: whoever leads the meeting does not (F-AGENDA-1, item 4). */
export function speakersOf(comes: number, leaderId: string | null): number {
  return Math.max(0, comes - (leaderId === null ? 0 : 1))
}
