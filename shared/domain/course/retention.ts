import { Temporal } from 'temporal-polyfill'
import { heldOn, type Dated } from '../held-on.ts'
import type { Reason } from '../reason.ts'
import { channelItem, type ClosingItem } from './closing-items.ts'

/** `months`: how long a closed course is kept. `remind` are days before its erasure; after it, a reminder every `lateEvery` days. */
export type RetentionRule = Dated & {
  months: number
  remind: readonly { daysBefore: number; leaders: boolean }[]
  lateEvery: number
}

/** working copies go three months after closing. Data that a municipality may change: a change is a new row, and what was closed before keeps its day. */
export const retention: readonly RetentionRule[] = [
  {
    holdsFrom: null,
    months: 3,
    remind: [
      { daysBefore: 28, leaders: false },
      { daysBefore: 7, leaders: true },
      { daysBefore: 0, leaders: true },
    ],
    lateEvery: 14,
  },
]

/** The rule that holds for a course that is closed on that day. */
export function retentionOn(
  closedOn: Temporal.PlainDate,
  rules: readonly RetentionRule[] = retention,
): RetentionRule {
  const rule = heldOn(rules, closedOn)
  if (!rule) throw new RangeError('no rule of retention')
  return rule
}

/** The day on which nothing is left, clipped at the month's end: closed on 30 November, it goes on 28 February. */
export function erasureDay(closedOn: Temporal.PlainDate, rules = retention): Temporal.PlainDate {
  return closedOn.add({ months: retentionOn(closedOn, rules).months }, { overflow: 'constrain' })
}

/** How many journals nobody has confirmed. */
export function journalsWaiting(ticks: readonly { item: ClosingItem; doneOn: string | null }[]): number {
  return ticks.filter(({ item, doneOn }) => item !== channelItem && !doneOn).length
}

export type EraseDecision = { erase: true } | { erase: false; because: Reason }

/**
 * May the working copy go? Not before its day, and never before every journal is confirmed: then it waits, and is asked about.
 * @param waiting the journals that nobody has confirmed
 */
export function mayErase(
  { closedOn, eraseOn, waiting }: { closedOn: string | null; eraseOn: string | null; waiting: number },
  today: Temporal.PlainDate,
): EraseDecision {
  if (!closedOn || !eraseOn) return { erase: false, because: 'course-not-closed' }
  if (today.toString() < eraseOn) return { erase: false, because: 'retention-runs' }
  return waiting > 0 ? { erase: false, because: 'not-journalised' } : { erase: true }
}
