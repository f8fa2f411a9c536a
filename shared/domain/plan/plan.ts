import type { About } from '../course/about.ts'

/** Goal in the family's own words (F-PLAN-1 "Familiens egne mål"). */
export type Goal = About & { id: string; text: string; when: string; who: string }
/** Who helps with what (F-PLAN-1 "Overblik over aktuelle indsatser"): the persons are those it is about. Dates ISO or empty. */
export type Measure = About & {
  id: string
  measure: string
  responsible: string
  hoursPerWeek: string
  followUp: string
  start: string
  end: string
}
/**
 * Needs content, responsible and deadline before it can be published. `deadline` is an ISO date. `responsibleId` is the contact on
 * the map who promised it; without one it is the coordinator's to follow up.
 */
export type Agreement = About & {
  id: string
  content: string
  responsible: string
  responsibleId?: string | undefined
  deadline: string
  done: boolean
}

export type PlanContent = { goals: Goal[]; measures: Measure[]; agreements: Agreement[] }
