import type { Agreement, Goal, Measure, PlanContent } from '#shared/domain/plan/plan.ts'
import { merge, type Clash } from '../edit/merge.ts'

const fresh = () => ({ id: crypto.randomUUID(), about: [], type: 'family-life' as const })

export const emptyPlan: PlanContent = { goals: [], measures: [], agreements: [] }
export const newGoal = (): Goal => ({ ...fresh(), text: '', when: '', who: '' })
export const newMeasure = (): Measure => ({
  ...fresh(),
  measure: '',
  responsible: '',
  hoursPerWeek: '',
  followUp: '',
  start: '',
  end: '',
})
export const newAgreement = (): Agreement => ({
  ...fresh(),
  content: '',
  responsible: '',
  responsibleId: '',
  deadline: '',
  done: false,
})

/** As the form holds it: nobody on the map is an empty choice. */
export const asTyped = (content: PlanContent): PlanContent => ({
  ...content,
  agreements: content.agreements.map((one) => ({ ...one, responsibleId: one.responsibleId ?? '' })),
})

/** As it is sent. */
export const asSent = (content: PlanContent): PlanContent => ({
  ...content,
  agreements: content.agreements.map(({ responsibleId, ...one }) =>
    responsibleId ? { ...one, responsibleId } : one,
  ),
})

export type PlanClashes = { goals: Clash<Goal>[]; measures: Clash<Measure>[]; agreements: Clash<Agreement>[] }

/** Hers and the newest as one plan. */
export function mergePlan(
  base: PlanContent,
  mine: PlanContent,
  theirs: PlanContent,
): { content: PlanContent; clashes: PlanClashes } {
  const goals = merge(base.goals, mine.goals, theirs.goals)
  const measures = merge(base.measures, mine.measures, theirs.measures)
  const agreements = merge(base.agreements, mine.agreements, theirs.agreements)
  return {
    content: { goals: goals.items, measures: measures.items, agreements: agreements.items },
    clashes: { goals: goals.clashes, measures: measures.clashes, agreements: agreements.clashes },
  }
}
