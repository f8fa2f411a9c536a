import type { About, Attending, PlanOverview } from '../meeting-parts.ts'

/** F-INVITE-1: all that the invitation to a professional may show, out of his own reading of the course. */
export type InvitationView = About & {
  to: { name: string; function: string }
  /** "Familien Storm"; '' when he may not know. */
  family: string
  /** Who of the family is there; none when `familyComes` is false. */
  adults: readonly string[]
  familyComes: boolean
  participants: readonly Attending[]
  /** When the agenda comes at the latest; '' for a meeting that has none. */
  agendaBy: string
  /** Enclosed (D-06), as he may read it; null while nobody has written one. */
  agenda: { state: string; items: readonly { what: string; who: string; minutes: string }[] } | null
  /** Enclosed (D-06); null when he may not read it, or there is none. */
  plan: PlanOverview | null
}
