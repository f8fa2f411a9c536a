import { expect, test } from 'vitest'
import { emptyPlan, mergePlan, newAgreement, newGoal } from './plan-values.ts'

test('a goal that a colleague wrote meanwhile stands beside hers', () => {
  const [hers, theirs] = [newGoal(), newGoal()]
  const merged = mergePlan(
    emptyPlan,
    { ...emptyPlan, goals: [{ ...hers, text: 'Ro om morgenen' }] },
    { ...emptyPlan, goals: [{ ...theirs, text: 'Et fritidsjob' }] },
  )
  expect(merged.content.goals.map((goal) => goal.text)).toEqual(['Ro om morgenen', 'Et fritidsjob'])
  expect(merged.clashes).toEqual({ goals: [], measures: [], agreements: [] })
})

test('two deadlines for the same agreement are a clash, and hers stands', () => {
  const agreed = { ...newAgreement(), content: 'Ring til skolen', deadline: '2026-03-01' }
  const plan = (deadline: string) => ({ ...emptyPlan, agreements: [{ ...agreed, deadline }] })
  const merged = mergePlan(plan('2026-03-01'), plan('2026-03-10'), plan('2026-03-20'))
  expect(merged.content.agreements[0]?.deadline).toBe('2026-03-10')
  expect(merged.clashes.agreements.map((clash) => clash.field)).toEqual(['deadline'])
})
