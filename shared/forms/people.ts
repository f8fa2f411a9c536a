import { hasCustody } from '#shared/domain/consent/givers.ts'
import type { Circle, Person } from './circle.ts'
import type { PersonFilter } from './form.ts'
import { dayOfAges } from './day-of-ages.ts'
import { isAged } from './is-aged.ts'
import { textAt, type Scope } from './scope.ts'

/** Who may be picked, in the family's own order. */
export function peopleFor(who: readonly PersonFilter[], scope: Scope, circle: Circle): Person[] {
  return circle.members.filter((person) => who.some((filter) => passes(person, filter, scope, circle)))
}

function passes(person: Person, filter: PersonFilter, scope: Scope, circle: Circle): boolean {
  const { role, from, custodyOf, besides } = filter
  const on = dayOfAges(scope, circle)
  if (role !== undefined && person.role !== role) return false
  // Without a birth date a child is a child: it can be signed for, and does not sign.
  if (!(isAged(person, filter, circle, on) ?? from === undefined)) return false
  if (besides !== undefined && person.id === textAt(besides, scope)) return false
  if (custodyOf === undefined) return true
  // Custody is asked of both days: the one it was signed on, and the one it begins to count from.
  return [on, circle.today].every((day) => hasCustody(textAt(custodyOf, scope), person, circle, day))
}
