import { Temporal } from 'temporal-polyfill'
import type { Consent } from './consent.ts'
import { isValid } from './valid.ts'

/** One signed form with its ticks. */
export type Signature = {
  id: string
  giverId: string
  signedOn: string
  /** Ticks that hold today, or will from a later day. */
  holds: Consent[]
}

/** The signed forms of which anything still holds, the one that ends first first; and the ticks that hold no longer, the last first. */
export function signaturesOf(
  consents: readonly Consent[],
  today: Temporal.PlainDate,
): { signatures: Signature[]; ended: Consent[] } {
  const signatures = new Map<string, Signature>()
  const ended: Consent[] = []
  for (const consent of consents) {
    const ahead = consent.withdrawnOn === null && Temporal.PlainDate.compare(today, consent.from) < 0
    if (!isValid(consent, today) && !ahead) {
      ended.push(consent)
      continue
    }
    const { signatureId, giverId, signedOn } = consent
    const signature = signatures.get(signatureId) ?? { id: signatureId, giverId, signedOn, holds: [] }
    signature.holds.push(consent)
    signatures.set(signatureId, signature)
  }
  return {
    signatures: [...signatures.values()].toSorted((a, b) => firstEnd(a).localeCompare(firstEnd(b))),
    ended: ended.toSorted((a, b) => endOf(b).localeCompare(endOf(a))),
  }
}

/** When the first of its ticks ends, as an ISO date. */
export const firstEnd = ({ holds }: Signature): string => holds.map(({ until }) => until).toSorted()[0] ?? ''
const endOf = ({ withdrawnOn, until }: Consent) => withdrawnOn ?? until
