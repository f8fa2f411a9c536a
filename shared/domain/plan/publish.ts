import type { Reason } from '../reason.ts'
import type { PlanContent } from './plan.ts'

export type PublishDecision = { publish: true } | { publish: false; because: Reason }

/** An agreement without content, responsible or deadline cannot be published; an empty plan says nothing. */
export function mayPublish(content: PlanContent): PublishDecision {
  if (content.goals.length + content.measures.length + content.agreements.length === 0)
    return { publish: false, because: 'plan-empty' }
  const whole = content.agreements.every(
    (agreement) => agreement.content.trim() && agreement.responsible.trim() && agreement.deadline,
  )
  return whole ? { publish: true } : { publish: false, because: 'agreement-incomplete' }
}
