import type { About, Attending } from '../meeting-parts.ts'

/** F-INVITE-2: all that the invitation to one of the family may show, in plain words, out of his own reading of the course. */
export type FamilyInvitationView = About & {
  to: { name: string }
  /** Those whom he may know of. */
  participants: readonly Attending[]
  /** Is anybody else booked, whether or not he may know of him? */
  othersCome: boolean
  /** When the agenda comes at the latest; '' for a meeting that has none. */
  agendaBy: string
}
