import type { FamilyValues } from './family-values.ts'
import { merge, take, type Clash } from './merge.ts'

type Member = FamilyValues['members'][number]
type Name = { id: string; familyName: string }
type Tie = FamilyValues['ties'][number]

export type FamilyClashes = { name: Clash<Name>[]; members: Clash<Member>[] }

/** Hers and the newest as one family. A tie is its three parts, so two people cannot clash in one. */
export function mergeFamily(
  base: FamilyValues,
  mine: FamilyValues,
  theirs: FamilyValues,
): { values: FamilyValues; clashes: FamilyClashes } {
  const name = merge(nameOf(base), nameOf(mine), nameOf(theirs))
  const members = merge(base.members, mine.members, theirs.members)
  const [was, now] = [keys(base.ties), keys(theirs.ties)]
  const own = keys(mine.ties)
  const ids = new Set(members.items.map((member) => member.id))
  const ties = [
    ...mine.ties.filter((tie) => now.has(key(tie)) || !was.has(key(tie))),
    ...theirs.ties.filter((tie) => !own.has(key(tie)) && !was.has(key(tie))),
  ].filter((tie) => ids.has(tie.from) && ids.has(tie.to))
  return {
    values: {
      familyName: name.items[0]?.familyName ?? mine.familyName,
      members: members.items,
      ties,
      corrected: mine.corrected,
    },
    clashes: { name: name.clashes, members: members.clashes },
  }
}

export const takeName = (values: FamilyValues, clash: Clash<Name>): FamilyValues => ({
  ...values,
  familyName: clash.theirs?.familyName ?? values.familyName,
})

export const takeMember = (values: FamilyValues, clash: Clash<Member>): FamilyValues => {
  const members = take(values.members, clash)
  const ids = new Set(members.map((member) => member.id))
  return { ...values, members, ties: values.ties.filter((tie) => ids.has(tie.from) && ids.has(tie.to)) }
}

const nameOf = ({ familyName }: FamilyValues): Name[] => [{ id: 'family', familyName }]
const key = ({ from, kinship, to }: Tie) => `${from} ${kinship} ${to}`
const keys = (ties: readonly Tie[]) => new Set(ties.map(key))
