import type { Temporal } from 'temporal-polyfill'
import { heldOn, type Dated } from '../held-on.ts'

/** Three different rules that are easily taken for one (O-13). */
export const ageRules = ['heard-from', 'signs-from', 'above-target'] as const
export type AgeRule = (typeof ageRules)[number]

/** From `age` whole years. `law` is where the rule stands. */
export type AgeLimit = Dated & { rule: AgeRule; age: number; law: string }

/** What the product comes with. A municipality lays its own over it (domain/settings): a new age is a new row with its day, never a changed one. */
export const ageLimits: readonly AgeLimit[] = [
  // T-26, LN-5: heard and informed; the law makes the child a party.
  { rule: 'heard-from', age: 10, law: 'Barnets lov § 3', holdsFrom: '2024-01-01' },
  // T-25: the young sign too. A rule of the form itself, not of an act.
  { rule: 'signs-from', age: 15, law: 'F-CONSENT-1, F-CONSENT-2', holdsFrom: null },
  // T-24: model C is meant for 0 to 15; older warns and bars nobody.
  { rule: 'above-target', age: 16, law: 'Model C', holdsFrom: null },
]

/** The age of a rule on that day. */
export function ageLimit(
  rule: AgeRule,
  on: Temporal.PlainDate,
  limits: readonly AgeLimit[] = ageLimits,
): number {
  const limit = heldOn(
    limits.filter((one) => one.rule === rule),
    on,
  )
  if (!limit) throw new RangeError(`no age for ${rule}`)
  return limit.age
}
