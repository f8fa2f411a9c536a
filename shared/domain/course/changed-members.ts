import type { FamilyMember, FamilyTie } from './family.ts'

type Known = Omit<FamilyMember, 'cprMasked'>
/** `cpr` is null when the number that is stored stays. */
type Typed = Known & { cpr: string | null }
type Family<M> = { members: readonly M[]; ties: readonly FamilyTie[] }

/**
 * Whose data a new version of the family changes, by id: who came, who left, of whom something else is said, and who stands at
 * the end of a tie that came or went. A CPR number that was typed anew counts as changed, for what is stored is not opened to compare.
 */
export function changedMembers(before: Family<Known>, after: Family<Typed>): string[] {
  const known = new Map(before.members.map((member) => [member.id, member]))
  const kept = new Set(after.members.map((member) => member.id))
  const said = after.members.filter((member) => {
    const former = known.get(member.id)
    return !former || member.cpr !== null || !sameSaid(former, member)
  })
  const gone = before.members.filter((member) => !kept.has(member.id))
  const tied = [
    ...before.ties.filter((tie) => !after.ties.some((other) => sameTie(tie, other))),
    ...after.ties.filter((tie) => !before.ties.some((other) => sameTie(tie, other))),
  ]
  return [
    ...new Set([...[...said, ...gone].map(({ id }) => id), ...tied.flatMap(({ from, to }) => [from, to])]),
  ]
}

/** Every field but the id and what is kept apart, so that a field that comes later is compared too. */
function sameSaid(former: Known, member: Typed): boolean {
  const fields = Object.keys(member).filter((field) => field !== 'cpr') as (keyof Known)[]
  return fields.every((field) => former[field] === member[field])
}

function sameTie(a: FamilyTie, b: FamilyTie): boolean {
  return a.from === b.from && a.kinship === b.kinship && a.to === b.to
}
