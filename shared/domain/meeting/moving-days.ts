import { Temporal } from 'temporal-polyfill'

/**
 * The days in which a new time for a meeting is looked for unless she says others: a week before its own day, but never today, and three
 * weeks after it.
 */
export function movingDays(day: Temporal.PlainDate, today: Temporal.PlainDate) {
  const [tomorrow, before] = [today.add({ days: 1 }), day.subtract({ days: 7 })]
  return {
    from: Temporal.PlainDate.compare(tomorrow, before) > 0 ? tomorrow : before,
    until: day.add({ days: 21 }),
  }
}
