import type { Circle, Person } from './circle.ts'
import type { PersonFilter } from './form.ts'
import { isAged } from './is-aged.ts'
import { answerTo, type Scope } from './scope.ts'

/** Who may be picked, in the family's own order. */
export function peopleFor(who: readonly PersonFilter[], scope: Scope, circle: Circle): Person[] {
  return circle.members.filter((person) => who.some((filter) => passes(person, filter, scope, circle)))
}

function passes(
  person: Person,
  { role, from, below, custodyOf, besides }: PersonFilter,
  scope: Scope,
  circle: Circle,
): boolean {
  if (role !== undefined && person.role !== role) return false
  // A child whose birth date is not known counts as a small one: it can be signed for, and does not sign.
  const aged = isAged(person, { ...(from ? { from } : {}), ...(below ? { below } : {}) }, circle)
  if (!(aged ?? from === undefined)) return false
  if (besides !== undefined && person.id === answerTo(besides, scope)) return false
  if (custodyOf === undefined) return true
  const parent = answerTo(custodyOf, scope)
  return circle.ties.some((tie) => tie.kinship === 'parent-of' && tie.from === parent && tie.to === person.id)
}
