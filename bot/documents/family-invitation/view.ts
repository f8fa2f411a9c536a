import type { About, Attending } from '../meeting-parts.ts'

/** F-INVITE-2: all that the invitation to one of the family may show, in plain words, out of his own reading of the course. */
export type FamilyInvitationView = About & {
  to: { name: string }
  participants: readonly Attending[]
  /** When the agenda comes at the latest; '' for a meeting that has none. */
  agendaBy: string
}
