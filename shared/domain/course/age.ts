import { Temporal } from 'temporal-polyfill'

/** Whole years on that day. Somebody born on 29 February turns a year older on 1 March in other years. */
export function ageOn(birthDate: string, day: Temporal.PlainDate): number {
  const born = Temporal.PlainDate.from(birthDate)
  const years = day.year - born.year
  const hadBirthday = day.month > born.month || (day.month === born.month && day.day >= born.day)
  return hadBirthday ? years : years - 1
}
