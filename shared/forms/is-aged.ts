import type { Temporal } from 'temporal-polyfill'
import { ageLimit } from '#shared/domain/consent/ages.ts'
import { ageOn } from '#shared/domain/course/age.ts'
import type { Circle, Person } from './circle.ts'
import type { Age } from './condition.ts'

const years = (age: Age, on: Temporal.PlainDate) => (typeof age === 'number' ? age : ageLimit(age, on))

/** Is the person of that age on the circle's day? Nobody knows of a person whose birth date is not known: null. */
export function isAged(
  person: Person,
  { from, below }: { from?: Age; below?: Age },
  { today }: Circle,
): boolean | null {
  if (person.birthDate === null) return null
  const age = ageOn(person.birthDate, today)
  return (
    (from === undefined || age >= years(from, today)) && (below === undefined || age < years(below, today))
  )
}
