import type { Reason } from '../reason.ts'

/** A leader's emergency access to one course: it ends by itself, and the reason is read by the coordinator. */
export const glassHours = 24
export const glassReason = { least: 20, most: 500 } as const

/** Is that a reason that the coordinator can use? As typed. */
export function isGlassReason(reason: string): boolean {
  const { length } = reason.trim()
  return length >= glassReason.least && length <= glassReason.most
}

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
  if (!isGlassReason(reason)) return { open: false, because: 'glass-needs-reason' }
  if (coordinates) return { open: false, because: 'glass-not-needed' }
  return closed ? { open: false, because: 'course-closed' } : { open: true }
}
