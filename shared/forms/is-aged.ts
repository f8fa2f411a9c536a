import { ageLimit } from '#shared/domain/consent/ages.ts'
import { isAtLeast } from '#shared/domain/consent/givers.ts'
import type { Circle, Person } from './circle.ts'
import type { Age } from './condition.ts'

const years = (age: Age, { today, house }: Circle) =>
  typeof age === 'number' ? age : ageLimit(age, today, house.ages)

/** Is the person of that age on the circle's day? Null when nobody knows, for want of a birth date. */
export function isAged(
  person: Person,
  { from, below }: { from?: Age; below?: Age },
  circle: Circle,
): boolean | null {
  if (person.birthDate === null) return null
  const atLeast = (age: Age) => isAtLeast(person, years(age, circle), circle.today)
  return (from === undefined || atLeast(from)) && (below === undefined || !atLeast(below))
}
