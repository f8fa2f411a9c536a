import type { Reason } from '../reason.ts'

/** A leader's emergency access to one course: it ends by itself, and the reason is read by the coordinator. */
export const glassHours = 24
export const glassReason = { least: 20, most: 500 } as const

export type GlassDecision = { open: true } | { open: false; because: Reason }

/** May the glass be broken for this course, for this reason? That whoever asks is a leader has been asked before (`open break-glass`). */
export function mayBreakGlass({
  reason,
  coordinates,
  closed,
}: {
  /** As typed. */
  reason: string
  /** She sees it all already. */
  coordinates: boolean
  closed: boolean
}): GlassDecision {
  const length = reason.trim().length
  if (length < glassReason.least || length > glassReason.most)
    return { open: false, because: 'glass-needs-reason' }
  if (coordinates) return { open: false, because: 'glass-not-needed' }
  return closed ? { open: false, because: 'course-closed' } : { open: true }
}
