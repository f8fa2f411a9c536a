import type { Temporal } from 'temporal-polyfill'
import type { Reason } from '../reason.ts'
import type { InformationType } from './consent.ts'
import { giversOf, type Family } from './givers.ts'

type Party = { kind: 'contact' | 'department' | 'member'; id: string }
type Recipient = Party & {
  withheld: readonly {
    memberId: string
    type: InformationType
    missing: readonly { giverId: string | null; because: Reason }[]
  }[]
}
/** Who still has to sign, for whom, about what, towards whom. */
export type MissingSignature = {
  giverId: string
  memberId: string
  types: InformationType[]
  parties: Party[]
}

/** A no is a no, and a yes that has ended is to be asked for anew: only what was never said is a signature that lacks. */
const neverSaid: ReadonlySet<Reason> = new Set(['consent-missing', 'consent-youth-signature-missing'])

/**
 * Where somebody has said yes and another who must say it too has not: the second holder of custody, or a young person of 15.
 * Whoever stands on the map is not named beside his own department, whose yes is his.
 */
export function missingSignatures(
  recipients: readonly Recipient[],
  family: Family,
  contacts: readonly { id: string; department: string | null }[],
  today: Temporal.PlainDate,
): MissingSignature[] {
  const signers = new Map(family.members.map((member) => [member.id, giversOf(member, family, today).length]))
  const departmentOf = new Map(contacts.map(({ id, department }) => [id, department]))
  const found = new Map<string, MissingSignature>()
  for (const { kind, id, withheld } of recipients)
    for (const { memberId, type, missing } of withheld) {
      if (missing.length >= (signers.get(memberId) ?? 0)) continue
      for (const { giverId, because } of missing) {
        if (!giverId || !neverSaid.has(because)) continue
        const key = `${giverId}/${memberId}/${kind}/${id}`
        const one = found.get(key) ?? { giverId, memberId, types: [], parties: [{ kind, id }] }
        one.types.push(type)
        found.set(key, one)
      }
    }
  const departments = new Set([...found.values()].map((one) => keyOf(one, one.parties[0]!)))
  const itself = [...found.values()].filter((one) => {
    const { kind, id } = one.parties[0]!
    const department = kind === 'contact' ? departmentOf.get(id) : null
    return !department || !departments.has(keyOf(one, { kind: 'department', id: department }))
  })
  return together(itself)
}

const keyOf = ({ giverId, memberId, types }: MissingSignature, { kind, id }: Party) =>
  [giverId, memberId, types.join('+'), kind, id].join('/')

/** The same signature for the same things, towards several. */
function together(each: readonly MissingSignature[]): MissingSignature[] {
  const groups = new Map<string, MissingSignature>()
  for (const one of each) {
    const key = [one.giverId, one.memberId, one.types.join('+')].join('/')
    const group = groups.get(key)
    if (group) group.parties.push(...one.parties)
    else groups.set(key, one)
  }
  return [...groups.values()]
}
