import type { Temporal } from 'temporal-polyfill'
import type { Reason } from '../reason.ts'
import type { ModelId } from './model-ids.ts'
import { models, phasesOf, type Step } from './models.ts'

export const stepWays = ['forward', 'back'] as const
export type StepWay = (typeof stepWays)[number]

/**
 * Why a course goes on or back (catalogue 9.2: "only forward/back with reason"; P-B-D5: steps are repeated when needed). A closed set and no
 * words of anybody's: it stands on the timeline that the whole team reads. `set-wrong` puts right what never was so.
 */
export const stepReasons = {
  forward: ['step-done', 'not-needed', 'set-wrong'],
  back: ['more-needed', 'new-need', 'set-wrong'],
} as const satisfies Record<StepWay, readonly string[]>
export type StepReason = (typeof stepReasons)[StepWay][number]
export const allStepReasons = [...new Set([...stepReasons.forward, ...stepReasons.back])]

export type StepMove = { from: string; to: string; because: StepReason }
/** A move that was made: `since` is the ISO date from which the step's phase had been counted when it was left. */
export type StepMade = StepMove & { since: string }

type Standing = { modelId: ModelId; phaseId: string }

/** Null when it is the same step, or one of the two is none of the model's. */
export function wayOf(modelId: ModelId, from: string, to: string): StepWay | null {
  const ids = phasesOf(modelId).map(({ id }) => id)
  const [a, b] = [ids.indexOf(from), ids.indexOf(to)]
  if (a < 0 || b < 0 || a === b) return null
  return a < b ? 'forward' : 'back'
}

/** The steps that way, the nearest first: one may be passed over (P-B4 is optional), or several be repeated (P-B-D5). */
export function stepsThatWay({ modelId, phaseId }: Standing, way: StepWay): readonly Step[] {
  const steps = phasesOf(modelId)
  const here = steps.findIndex(({ id }) => id === phaseId)
  return way === 'forward' ? steps.slice(here + 1) : steps.slice(0, Math.max(here, 0)).toReversed()
}

export type StepDecision =
  | { move: true; way: StepWay }
  /** It stands there already: whoever else pressed wished the same. */
  | { move: false; because: null }
  | { move: false; because: Extract<Reason, 'step-changed' | 'invalid-request'> }

/** May it be moved so, from where it stands? Nothing but her word moves it (decision 0029). */
export function mayMove({ modelId, phaseId }: Standing, { from, to, because }: StepMove): StepDecision {
  const way = wayOf(modelId, from, to)
  if (!way || !stepReasons[way].some((one) => one === because))
    return { move: false, because: 'invalid-request' }
  if (phaseId === to) return { move: false, because: null }
  return phaseId === from ? { move: true, way } : { move: false, because: 'step-changed' }
}

/**
 * From when the phase that it comes to is counted (T-01 … T-03, T-16): from today, from when it was before where the phase stays the same,
 * and as if it had never been left where it only stood wrong.
 * @param made what was made of moves before, newest first
 */
export function sinceAfter(
  { modelId, phaseSince }: Standing & { phaseSince: string },
  { from, to, because }: StepMove,
  made: readonly StepMade[],
  today: Temporal.PlainDate,
): string {
  const of = counted(modelId)
  if (of(from) === of(to)) return phaseSince
  const left = because === 'set-wrong' ? made.find((one) => of(one.from) === of(to)) : undefined
  return left?.since ?? today.toString()
}

/** What time is counted by: the phase, or the step where the model is one phase from beginning to end (B, D). */
function counted(modelId: ModelId): (stepId: string) => string {
  const steps = phasesOf(modelId)
  const phased = steps.some(({ phase }) => phase > 1)
  return (stepId) => (phased ? String(steps.find(({ id }) => id === stepId)?.phase) : stepId)
}

/** What the timeline and the log keep of a move: »from/to/because«, ids alone. */
export const writeStepEvent = ({ from, to, because }: StepMove): string => `${from}/${to}/${because}`

/** Null for what is no move: a step is of one model alone. */
export function readStepEvent(detail: string | null): { way: StepWay; to: Step; because: StepReason } | null {
  const [from = '', to = '', said] = detail?.split('/') ?? []
  const model = models.find(({ steps }) => steps.some(({ id }) => id === to))
  const way = model ? wayOf(model.id, from, to) : null
  const step = model?.steps.find(({ id }) => id === to)
  const because = allStepReasons.find((one) => one === said)
  return way && step && because ? { way, to: step, because } : null
}
