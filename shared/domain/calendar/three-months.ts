import type { Temporal } from 'temporal-polyfill'

/** Same day of the month three months later, clipped at the month's end: 30 November gives 28 February (3.5 [D]). */
export function threeMonthsAfter(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.add({ months: 3 }, { overflow: 'constrain' })
}
