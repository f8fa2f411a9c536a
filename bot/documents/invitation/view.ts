import type { About, Attending, PlanOverview, FamilyComes } from '../meeting-parts.ts'

/** F-INVITE-1: all that the invitation to a professional may show, out of his own reading of the course. */
export type InvitationView = About & {
  to: { name: string; function: string }
  /** "Familien Storm"; '' when he may not know. */
  family: string
  /** Who of the family is there; none unless `familyComes` is yes. */
  adults: readonly string[]
  familyComes: FamilyComes
  participants: readonly Attending[]
  /** When the agenda comes at the latest; '' for a meeting that has none. */
  agendaBy: string
  /** The course has the three-month cycle (O-41): the plan is gone through again by then. */
  everyThirdMonth: boolean
  /** Enclosed (D-06), as he may read it; null while nobody has written one. */
  agenda: { state: string; items: readonly { what: string; who: string; minutes: string }[] } | null
  /** Enclosed (D-06); null when he may not read it, or there is none. */
  plan: PlanOverview | null
}
