import { Temporal } from 'temporal-polyfill'
import type { Reason } from '../reason.ts'
import type { Filled } from './due.ts'
import { isSame, slotsOf } from './slots.ts'
import type { ToolInUse } from './tools.ts'

/** As large as any of them counts, and far from what could be a number of somebody. */
export const highestScore = 200

export type ScoreDecision = { register: true } | { register: false; because: Reason }

/**
 * May this filling be put in: of an instrument in use, on a day that is not to come, by somebody who filled it in on that day? The child may
 * have had a birthday since.
 */
export function mayRegister(
  { instrument, aboutId, by, on }: Filled,
  { tools, family }: { tools: readonly ToolInUse[]; family: Parameters<typeof slotsOf>[1] },
  today: Temporal.PlainDate,
): ScoreDecision {
  if (!tools.some((tool) => tool.id === instrument && tool.on))
    return { register: false, because: 'instrument-not-used' }
  if (on > today.toString()) return { register: false, because: 'filled-in-future' }
  const wanted = slotsOf(instrument, family, Temporal.PlainDate.from(on)).some(
    (slot) => slot.aboutId === aboutId && slot.by.some((one) => isSame(one, by)),
  )
  return wanted ? { register: true } : { register: false, because: 'respondent-not-of-instrument' }
}
