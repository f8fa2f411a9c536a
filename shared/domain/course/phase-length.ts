import { Temporal } from 'temporal-polyfill'
import type { ModelId } from './model-ids.ts'
import { phasesOf, type PhaseLength } from './models.ts'

type Counted = { modelId: ModelId; phase: { id: string; since: string }; closedOn: string | null }

/**
 * How long the phase should have lasted at most, when it has lasted longer (T-01 … T-03, T-16); null when it has not, when the sources give no
 * length (B, D), and when the course has ended. It is a soft limit: it is told, and nothing is refused for it.
 * @param phase `since`: the ISO date from which it is counted
 */
export function lengthExceeded(
  { modelId, phase, closedOn }: Counted,
  today: Temporal.PlainDate,
): PhaseLength | null {
  const atMost = phasesOf(modelId).find(({ id }) => id === phase.id)?.atMost
  if (!atMost || closedOn) return null
  const end = Temporal.PlainDate.from(phase.since).add({ [`${atMost.unit}s`]: atMost.count })
  return Temporal.PlainDate.compare(today, end) > 0 ? atMost : null
}
