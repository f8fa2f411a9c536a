import type { HeldChoice, Regard } from '#shared/domain/held/review.ts'
import type { DraftRow } from './use-held.ts'

/** What she has decided, row by row; `again` are rows that have changed since she did. */
export type Choices = { of: Readonly<Record<string, HeldChoice>>; again: readonly string[] }
type Row = Pick<DraftRow, 'key' | 'digest' | 'marks'>

export const noChoices: Choices = { of: {}, again: [] }

export function decide({ of, again }: Choices, key: string, choice: HeldChoice | null): Choices {
  const { [key]: _former, ...others } = of
  return { of: choice ? { ...others, [key]: choice } : others, again: again.filter((one) => one !== key) }
}

/** Rows that must be decided on, or looked at again, before there is an answer. */
export function undecided(rows: readonly Row[], { of, again }: Choices): string[] {
  return rows
    .filter(({ key, marks }) => again.includes(key) || (marks.length > 0 && !of[key]))
    .map(({ key }) => key)
}

/** The course has changed: what she decided stands, and what says something else by now is looked at again. */
export function carryOver(before: readonly Row[], after: readonly Row[], { of, again }: Choices): Choices {
  const was = new Map(before.map(({ key, digest }) => [key, digest]))
  const changed = (row: Row) => was.get(row.key) !== row.digest
  return {
    of: Object.fromEntries(after.flatMap(({ key }) => (of[key] ? [[key, of[key]]] : []))),
    again: after.filter((row) => changed(row) || again.includes(row.key)).map(({ key }) => key),
  }
}

/** Whom a row is most likely left out of regard for. */
export function likelyRegard({ marks }: Pick<Row, 'marks'>): Regard {
  const family = marks.some(({ because }) => because === 'about-others' || because === 'given-by-another')
  return family ? 'family-member' : 'somebody-else'
}
