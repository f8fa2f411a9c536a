import type { Temporal } from 'temporal-polyfill'

const minutes = 30

/** A tablet is somebody else's for thirty minutes (architecture, "The family has no account"). */
export const handedUntil = (at: Temporal.Instant): Temporal.Instant => at.add({ minutes })
