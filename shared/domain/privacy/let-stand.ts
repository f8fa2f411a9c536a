import { findingKinds, guardedFields, type Finding } from './finding.ts'

/** Why she lets a finding stand in this invitation; kept in the audit log without the words themselves. */
export const standReasons = ['not-the-family', 'ordinary-word', 'takes-part', 'public'] as const
export type StandReason = (typeof standReasons)[number]

/**
 * A false alarm may be let stand for one item (decision 0012). A CPR number, a date of birth or the family's own name is never
 * one; a name that is also an ordinary word or a colleague's only warns, and may.
 */
export function mayLetStand({ kind, level }: Pick<Finding, 'kind' | 'level'>): boolean {
  if (kind === 'cpr' || kind === 'birth-date') return false
  return kind !== 'known-term' || level === 'warn'
}

type Where = Pick<Finding, 'kind' | 'field'>

/** What the log says of it, and no more: `phone location public`, and the id of the meeting whose invitation it stands in. */
export const writeStanding = ({
  kind,
  field,
  reason,
  meetingId,
}: Where & { reason: StandReason; meetingId: string }): string => `${kind} ${field} ${reason} ${meetingId}`

/**
 * What a line of the log says was let stand; null when it names no kind or field that there is. Lines from before decision 0025 name no
 * meeting.
 */
export function readStanding(text: string): (Where & { meetingId: string | null }) | null {
  const words = text.split(' ')
  const kind = findingKinds.find((one) => one === words[0])
  const field = guardedFields.find((one) => one === words[1])
  return kind && field ? { kind, field, meetingId: words[3] ?? null } : null
}
