import type { Temporal } from 'temporal-polyfill'
import { ageLimit } from '#shared/domain/consent/ages.ts'
import { isAtLeast } from '#shared/domain/consent/givers.ts'
import type { Circle, Person } from './circle.ts'
import type { Age } from './condition.ts'

/** Is the person of that age on that day, by the limits of that day? Null when nobody knows, for want of a birth date. */
export function isAged(
  person: Person,
  { from, below }: { from?: Age; below?: Age },
  { house }: Pick<Circle, 'house'>,
  on: Temporal.PlainDate,
): boolean | null {
  if (person.birthDate === null) return null
  const years = (age: Age) => (typeof age === 'number' ? age : ageLimit(age, on, house.ages))
  const atLeast = (age: Age) => isAtLeast(person, years(age), on)
  return (from === undefined || atLeast(from)) && (below === undefined || !atLeast(below))
}
