import type { Written } from '../reading/redact.ts'
import type { HeldPart, HeldRow } from './row.ts'
import type { HeldStore, WholeCourse } from './store.ts'

/** Said, never passed over: what is about the person and somebody who has not said yes to it, and what is about others alone. */
export const withheldBecause = ['has-not-said-yes', 'about-others-only'] as const
export type Withheld = { key: string; part: HeldPart; because: (typeof withheldBecause)[number] }

export type Held = { rows: HeldRow[]; withheld: Withheld[] }

/** What each part of the answer is drawn from. */
export type Drawing = {
  store: HeldStore
  whole: WholeCourse
  personId: string
  askedBy: string
  /** The person's own reading, and that of whoever asks on his behalf: what is given stands in both. */
  readings: readonly [own: Written, asker: Written]
  /** May the person, and whoever asks, know everything of this member? For words of which nobody said what kind they are. */
  knowsAllOf: (memberId: string) => boolean
  nameOf: (memberId: string) => string
  thirdParties: (texts: readonly string[]) => string[]
}

export const together = (parts: readonly Held[]): Held => ({
  rows: parts.flatMap(({ rows }) => rows),
  withheld: parts.flatMap(({ withheld }) => withheld),
})

/** The mark of a row that names somebody, or none. */
export const named = (who: string[]): HeldRow['marks'] =>
  who.length > 0 ? [{ because: 'names-somebody', who }] : []

/** The mark of a row that concerns others of the family too, or none. */
export const alsoAbout = (who: string[]): HeldRow['marks'] =>
  who.length > 0 ? [{ because: 'about-others', who }] : []
