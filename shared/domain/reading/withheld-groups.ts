import type { InformationType } from '../consent/consent.ts'
import type { Missing } from '../consent/cover.ts'
import type { Reason } from '../reason.ts'

type Withheld = { memberId: string; type: InformationType; missing: readonly Missing[] }

/** What is withheld about one member for the same want of a yes: one sentence. Empty `giverIds`: nobody in the family can say yes. */
export type WithheldGroup = {
  memberId: string
  types: InformationType[]
  missing: { giverIds: string[]; because: Reason }[]
}

/** Puts together what can be said in one breath, in the order it came. */
export function withheldGroups(withheld: readonly Withheld[]): WithheldGroup[] {
  const groups = new Map<string, WithheldGroup>()
  for (const { memberId, type, missing } of withheld) {
    const key = JSON.stringify([memberId, ...missing.map(({ giverId, because }) => [giverId, because])])
    const group = groups.get(key) ?? { memberId, types: [], missing: byReason(missing) }
    group.types.push(type)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function byReason(missing: readonly Missing[]): WithheldGroup['missing'] {
  return [...new Set(missing.map(({ because }) => because))].map((because) => ({
    because,
    giverIds: missing.flatMap((one) => (one.because === because && one.giverId ? [one.giverId] : [])),
  }))
}
