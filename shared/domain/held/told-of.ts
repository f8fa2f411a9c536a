import type { FamilyMember } from '../course/family.ts'
import type { HeldMark, HeldRow } from './row.ts'

/** Who gave a consent stands in the marks of the draft, and in the answer only where the row says it itself. */
const inAnswer: readonly HeldMark['because'][] = ['about-others', 'names-somebody']

/**
 * Everybody of the family whom what is held about a person tells of, by id and each once, for the log: himself, whatever is left
 * of the rows, and in the draft whom their marks name too.
 */
export function toldOf(
  { personId, members }: { personId: string; members: readonly Pick<FamilyMember, 'id' | 'name'>[] },
  rows: readonly Pick<HeldRow, 'about' | 'marks'>[],
  as: 'draft' | 'answer',
): string[] {
  const names = new Set(
    rows.flatMap(({ marks }) =>
      marks.flatMap(({ because, who }) => (as === 'draft' || inAnswer.includes(because) ? who : [])),
    ),
  )
  const ids = new Set([personId, ...rows.flatMap(({ about }) => about)])
  return members.flatMap(({ id, name }) => (ids.has(id) || names.has(name) ? [id] : []))
}
