import type { InformationType } from '../consent/consent.ts'

/** Whom a piece of the course concerns, and what kind of information it is: what consent is asked about. */
export type About = {
  /** Ids of family members; empty is all of them. */
  about: string[]
  type: InformationType
}

/** Everybody whom any of these concern, each once. */
export function concernedBy(rows: readonly Pick<About, 'about'>[], everybody: readonly string[]): string[] {
  return [...new Set(rows.flatMap(({ about }) => (about.length > 0 ? about : everybody)))]
}
