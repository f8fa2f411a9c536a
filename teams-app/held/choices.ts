import type { HeldChoice, Regard } from '#shared/domain/held/review.ts'
import type { DraftRow } from './use-held.ts'

/**
 * What she has decided, row by row. `changed` are rows that came anew or said something else while she was at it, and stay where they
 * were put for her to see; `again` are those of them that she has not looked at since.
 */
export type Choices = {
  of: Readonly<Record<string, HeldChoice>>
  changed: readonly string[]
  again: readonly string[]
}
type Row = Pick<DraftRow, 'key' | 'digest' | 'marks'>

export const noChoices: Choices = { of: {}, changed: [], again: [] }

export function decide({ of, changed, again }: Choices, key: string, choice: HeldChoice | null): Choices {
  const { [key]: _former, ...others } = of
  return {
    of: choice ? { ...others, [key]: choice } : others,
    changed,
    again: again.filter((one) => one !== key),
  }
}

/** Rows that must be decided on, or looked at again, before there is an answer. */
export function undecided(rows: readonly Row[], { of, again }: Choices): string[] {
  return rows
    .filter(({ key, marks }) => again.includes(key) || (marks.length > 0 && !of[key]))
    .map(({ key }) => key)
}

/** The course has changed: what she decided stands, and what says something else by now is looked at again. */
export function carryOver(before: readonly Row[], after: readonly Row[], choices: Choices): Choices {
  const was = new Map(before.map(({ key, digest }) => [key, digest]))
  const isNew = ({ key, digest }: Row) => was.get(key) !== digest
  const keys = (rows: readonly Row[]) => rows.map(({ key }) => key)
  return {
    of: Object.fromEntries(after.flatMap(({ key }) => (choices.of[key] ? [[key, choices.of[key]]] : []))),
    changed: keys(after.filter((row) => isNew(row) || choices.changed.includes(row.key))),
    again: keys(after.filter((row) => isNew(row) || choices.again.includes(row.key))),
  }
}

/** Whom a row is most likely left out of regard for. */
export function likelyRegard({ marks }: Pick<Row, 'marks'>): Regard {
  const family = marks.some(({ because }) => because === 'about-others' || because === 'given-by-another')
  return family ? 'family-member' : 'somebody-else'
}
