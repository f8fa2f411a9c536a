import type { Finding } from './finding.ts'

/** Why she lets a finding stand in this invitation; kept in the audit log without the words themselves. */
export const standReasons = ['not-the-family', 'ordinary-word', 'takes-part', 'public'] as const
export type StandReason = (typeof standReasons)[number]

/** A false alarm may be let stand for one item. A CPR number or a date of birth is never one. */
export function mayLetStand(finding: Pick<Finding, 'because'>): boolean {
  return finding.because !== 'cpr-shape' && finding.because !== 'birth-cue'
}
