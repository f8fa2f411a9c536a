import type { AgeRule } from '#shared/domain/consent/ages.ts'

/** Whole years: a number of the form itself, or an age that the law or the municipality may change. */
export type Age = number | AgeRule

/**
 * When something is asked or must hold, as data. A field is named as the row that it stands in names it, else as the
 * form does. Whoever's age is not known is of no age.
 */
export type Condition =
  | { field: string; is: string | boolean }
  | { field: string; has: string }
  | { rows: string; atLeast: number }
  | { person: string; from?: Age; below?: Age }
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }
