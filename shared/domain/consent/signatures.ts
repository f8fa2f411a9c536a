import { Temporal } from 'temporal-polyfill'
import type { Consent } from './consent.ts'
import { isValid, stands } from './valid.ts'

/** One signed form with its ticks: those that hold today or will from a later day, or those that hold no longer. */
export type Signature = {
  id: string
  giverId: string
  signedOn: string
  ticks: Consent[]
}

/**
 * The signed forms of which anything still holds, the one that ends first first; and again those of which something holds no longer,
 * with just that, the last to end first. A form may stand in both.
 */
export function signaturesOf(
  consents: readonly Consent[],
  today: Temporal.PlainDate,
): { signatures: Signature[]; ended: Signature[] } {
  const holds = (consent: Consent) =>
    isValid(consent, today) || (stands(consent) && Temporal.PlainDate.compare(today, consent.from) < 0)
  const lastFirst = consents.filter((one) => !holds(one)).toSorted((a, b) => endOf(b).localeCompare(endOf(a)))
  return {
    signatures: together(consents.filter(holds)).toSorted((a, b) => firstEnd(a).localeCompare(firstEnd(b))),
    ended: together(lastFirst),
  }
}

/** Signed forms under those who signed them, in the order in which each first stands. */
export function byGiver(signatures: readonly Signature[]): { giverId: string; signatures: Signature[] }[] {
  return [...Map.groupBy(signatures, ({ giverId }) => giverId)].map(([giverId, theirs]) => ({
    giverId,
    signatures: theirs,
  }))
}

/** When the first of its ticks ends, as an ISO date. */
export const firstEnd = ({ ticks }: Signature): string => ticks.map(({ until }) => until).toSorted()[0] ?? ''
const endOf = ({ withdrawnOn, endedOn, until }: Consent) => withdrawnOn ?? endedOn ?? until

function together(consents: readonly Consent[]): Signature[] {
  return [...Map.groupBy(consents, ({ signatureId }) => signatureId)].flatMap(([id, ticks]) => {
    const [first] = ticks
    return first ? [{ id, giverId: first.giverId, signedOn: first.signedOn, ticks }] : []
  })
}
