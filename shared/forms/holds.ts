import type { Circle } from './circle.ts'
import type { Condition } from './condition.ts'
import { dayOfAges } from './day-of-ages.ts'
import { isAged } from './is-aged.ts'
import { answerTo, type Scope } from './scope.ts'

/** Does the condition hold, of these answers and this family? */
export function holds(condition: Condition, scope: Scope, circle: Circle): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, scope, circle))
  if ('any' in condition) return condition.any.some((one) => holds(one, scope, circle))
  if ('not' in condition) return !holds(condition.not, scope, circle)
  if ('is' in condition) return answerTo(condition.field, scope) === condition.is
  if ('has' in condition) return list(answerTo(condition.field, scope)).includes(condition.has)
  if ('rows' in condition) return list(answerTo(condition.rows, scope)).length >= condition.atLeast
  const picked = answerTo(condition.person, scope)
  const person = circle.members.find(({ id }) => id === picked)
  return person !== undefined && isAged(person, condition, circle, dayOfAges(scope, circle)) === true
}

const list = (answer: unknown): readonly unknown[] => (Array.isArray(answer) ? answer : [])
