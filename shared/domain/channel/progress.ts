import type { Reason } from '../reason.ts'

/** How far a course's channel is, without saying whom it is about. `onWay`: how many are to join, or are being taken in. */
export type Progress = {
  state: 'none' | 'making' | 'made' | 'failed'
  because: Reason | null
  tab: 'done' | 'on-way' | 'by-hand' | null
  onWay: number
}

type Reading = Omit<Progress, 'onWay'> & { members: readonly { state: 'done' | 'on-way' | 'by-hand' }[] }

export const progressOf = ({ state, because, tab, members }: Reading): Progress => ({
  state,
  because,
  tab,
  onWay: members.filter((member) => member.state === 'on-way').length,
})

/** Is something being done in Teams right now? */
export const isMoving = ({ state, tab, onWay }: Progress): boolean =>
  state === 'making' || (state === 'made' && (tab === 'on-way' || onWay > 0))

/** Why it takes so long may change without its getting any further. */
export const isAsFar = (one: Progress, other: Progress): boolean =>
  one.state === other.state && one.tab === other.tab && one.onWay === other.onWay

const first = 1500
const most = 30_000

/** Milliseconds before the next look, after so many that found it no further. */
export const lookAgainIn = (looks: number): number => Math.min(first * 2 ** looks, most)
