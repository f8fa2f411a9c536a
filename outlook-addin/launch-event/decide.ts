import type { Finding } from '#shared/domain/privacy/finding.ts'
import { findPersonalData } from '#shared/domain/privacy/guard.ts'
import { guardFields, itemDigest, type Item } from '#shared/domain/privacy/item.ts'
import type { Session } from '../session.ts'

export type SendQuestion = {
  item: Item
  /** The opaque id in the item's custom properties, or null. */
  mark: string | null
  /** What the pane left in the session, or null. */
  session: Session | null
}

export type SendDecision =
  | { send: true }
  | { send: false; because: 'found'; level: 'block' | 'warn'; findings: Finding[] }
  | { send: false; because: 'reopened' | 'stale' | 'openFinding'; level: 'block' | 'warn' }

/**
 * May this item be sent? Known terms and patterns always run on what really stands in it. The pane's verdict, which may
 * know more, counts only while the item is unchanged. Terms of another course than the item's say nothing of it. An item that is no invitation of ours is everyday post: phone numbers
 * and addresses belong there, and only a CPR number stops it.
 */
export function decideSend(question: SendQuestion): SendDecision {
  const { item, mark, session } = question
  const ours = session !== null
  if (markOf(session) !== mark) return { send: false, because: 'reopened', level: 'block' }

  const findings = look(item, session)
  if (findings.length > 0) {
    const gravest = findings.filter((finding) => finding.level === 'block')
    if (gravest.length > 0) return { send: false, because: 'found', level: 'block', findings: gravest }
    return { send: false, because: 'found', level: 'warn', findings }
  }
  if (!ours) return { send: true }
  const verdict = session && session.verdict
  const digest = itemDigest(item)
  if (session && session.cleanBefore.indexOf(digest) >= 0) return { send: true }
  if (!verdict || verdict.digest !== digest) return { send: false, because: 'stale', level: 'warn' }
  if (!verdict.clean) return { send: false, because: 'openFinding', level: 'warn' }
  return { send: true }
}

function markOf(session: Session | null): string | null {
  if (session) return session.mark
  return null
}

function look(item: Item, session: Session | null): Finding[] {
  const fields = guardFields(item)
  if (!session) return findPersonalData({ fields, knownTerms: [], allowed: [], only: 'cpr' })
  const { terms, allowed, standing } = session
  return findPersonalData({ fields, knownTerms: terms, allowed, standing })
}
