import { Temporal } from 'temporal-polyfill'

/** Data with the day it holds from: an ISO date, or null as far back as our papers go. */
export type Dated = { readonly holdsFrom: string | null }

/** Does the row hold on that day, newer ones aside? */
export function holdsOn({ holdsFrom }: Dated, on: Temporal.PlainDate): boolean {
  return holdsFrom === null || Temporal.PlainDate.compare(holdsFrom, on) <= 0
}

/**
 * The newest of the rows that holds on that day. Before all of them the oldest, so that every day has an answer; null
 * when there are no rows. A change is a new row, never a changed one: what was decided before can still be read.
 */
export function heldOn<Row extends Dated>(rows: readonly Row[], on: Temporal.PlainDate): Row | null {
  const byAge = rows.toSorted((a, b) => (a.holdsFrom ?? '').localeCompare(b.holdsFrom ?? ''))
  return byAge.findLast((row) => holdsOn(row, on)) ?? byAge[0] ?? null
}
