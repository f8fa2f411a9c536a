/** Goal in the family's own words (F-PLAN-1 "Familiens egne mål"). */
export type Goal = { id: string; text: string; when: string; who: string }
/** Who helps with what (F-PLAN-1 "Overblik over aktuelle indsatser"). Dates ISO or empty. */
export type Measure = {
  id: string
  person: string
  measure: string
  responsible: string
  hoursPerWeek: string
  followUp: string
  start: string
  end: string
}
/** Needs content, responsible and deadline before it can be published. `deadline` is an ISO date. */
export type Agreement = { id: string; content: string; responsible: string; deadline: string; done: boolean }

export type PlanContent = { goals: Goal[]; measures: Measure[]; agreements: Agreement[] }
