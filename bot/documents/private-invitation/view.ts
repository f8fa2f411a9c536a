import type { About, FamilyComes } from '../meeting-parts.ts'

/** The invitation to somebody whom the family knows and who does not come for his work, out of his own reading of the course. */
export type PrivateInvitationView = About & {
  to: { name: string }
  /** "Familien Storm"; '' when he may not know. */
  family: string
  familyComes: FamilyComes
  /** Who else comes, as far as he may know; nobody's telephone or mail. */
  participants: readonly { name: string; function: string }[]
  /** When the agenda comes at the latest; '' for a meeting that has none. */
  agendaBy: string
}
