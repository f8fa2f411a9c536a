import type { Finding, FindingKind, GuardedField } from './finding.ts'
import { mayLetStand } from './let-stand.ts'

/** What was found in an appointment that is sent, and where: never the words. */
export type LeakFind = { kind: FindingKind; field: GuardedField }

/**
 * `cleaned`: by the button · `rewritten`: on the way, when the appointment was sent out anew · `mended`: by somebody in the calendar itself ·
 * `gone`: the appointment is there no more.
 */
export const leakStates = ['open', 'cleaned', 'rewritten', 'mended', 'gone'] as const
export type LeakState = (typeof leakStates)[number]

/**
 * Tells which of the guard's findings is a leak: what may not be sent. What only warns was a person's to judge when it was sent.
 * @param letStand kind and field of what the coordinator has let stand in this invitation (decisions 0012 and 0025); it excuses nothing that never may stand
 */
export const leaks =
  (letStand: readonly LeakFind[]) =>
  ({ kind, field, level }: Finding): boolean =>
    level === 'block' &&
    !(mayLetStand({ kind, level }) && letStand.some((one) => one.kind === kind && one.field === field))

/** The leaks among the findings, each kind once a field. */
export function leaksIn(findings: readonly Finding[], letStand: readonly LeakFind[]): LeakFind[] {
  const found = new Map<string, LeakFind>()
  for (const { kind, field } of findings.filter(leaks(letStand)))
    found.set(`${kind} ${field}`, { kind, field })
  return [...found.values()]
}

/** What of `now` was not there before. */
export const leaksBeyond = (before: readonly LeakFind[], now: readonly LeakFind[]): LeakFind[] =>
  now.filter(({ kind, field }) => !before.some((one) => one.kind === kind && one.field === field))

export const sameLeaks = (a: readonly LeakFind[], b: readonly LeakFind[]): boolean =>
  a.length === b.length && leaksBeyond(b, a).length === 0
