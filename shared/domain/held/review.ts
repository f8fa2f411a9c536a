import type { Reason } from '../reason.ts'
import { heldParts, type HeldContent, type HeldPart } from './row.ts'
import { withheldBecause, type Held } from './drawing.ts'

/** Out of regard for whom a row is left out. A closed set: words typed here could give away what they protect. */
export const regards = ['family-member', 'child', 'somebody-else', 'person-himself'] as const
export type Regard = (typeof regards)[number]

/** What the coordinator has decided about a row. */
export type HeldChoice = { keep: true } | { keep: false; because: Regard }

/** So many rows of a part, and why they are not there. It says nothing of what they say. */
export type LeftOut = { part: HeldPart; rows: number; because: Regard | (typeof withheldBecause)[number] }

export type HeldReview =
  | { given: true; rows: { key: string; content: HeldContent }[]; leftOut: LeftOut[] }
  /** `keys` are those that nobody has looked at, or that are not in the draft. */
  | { given: false; because: Reason; keys: string[] }

/**
 * The answer, when every row that may be somebody else's too has been looked at. Any row may be left out; each that is, is said.
 */
export function reviewed(held: Held, choices: ReadonlyMap<string, HeldChoice>): HeldReview {
  const known = new Set(held.rows.map(({ key }) => key))
  const strange = [...choices.keys()].filter((key) => !known.has(key))
  if (strange.length > 0) return { given: false, because: 'changed-by-someone-else', keys: strange }
  const unseen = held.rows.filter(({ key, marks }) => marks.length > 0 && !choices.has(key))
  if (unseen.length > 0)
    return { given: false, because: 'held-not-reviewed', keys: unseen.map(({ key }) => key) }
  const kept = (key: string) => choices.get(key)?.keep ?? true
  const left = held.rows.flatMap(({ key, content: { part } }) => {
    const choice = choices.get(key)
    return choice && !choice.keep ? [{ part, because: choice.because }] : []
  })
  return {
    given: true,
    rows: held.rows.filter(({ key }) => kept(key)).map(({ key, content }) => ({ key, content })),
    leftOut: counted([...left, ...held.withheld]),
  }
}

/** Part by part, and within it by why. */
export function counted(left: readonly Omit<LeftOut, 'rows'>[]): LeftOut[] {
  return heldParts.flatMap((part) =>
    [...regards, ...withheldBecause].flatMap((because) => {
      const rows = left.filter((one) => one.part === part && one.because === because).length
      return rows > 0 ? [{ part, rows, because }] : []
    }),
  )
}

/** What can be said in one breath: everything that is left out for the same reason. */
export function leftOutGroups(
  left: readonly LeftOut[],
): { because: LeftOut['because']; of: Pick<LeftOut, 'part' | 'rows'>[] }[] {
  const reasons = [...new Set(left.map(({ because }) => because))]
  return reasons.map((because) => ({ because, of: left.filter((one) => one.because === because) }))
}
