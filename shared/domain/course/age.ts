import { Temporal } from 'temporal-polyfill'

/** Whole years on that day. Somebody born on 29 February turns a year older on 1 March in other years. */
export function ageOn(birthDate: string, day: Temporal.PlainDate): number {
  const born = Temporal.PlainDate.from(birthDate)
  const years = day.year - born.year
  const hadBirthday = day.month > born.month || (day.month === born.month && day.day >= born.day)
  return hadBirthday ? years : years - 1
}

/** The day on which somebody turns that age, as an ISO date: counted as `ageOn` counts. */
export function birthdayOf(birthDate: string, age: number): string {
  const born = Temporal.PlainDate.from(birthDate)
  const day = born.add({ years: age })
  return (day.day === born.day ? day : day.add({ days: 1 })).toString()
}
