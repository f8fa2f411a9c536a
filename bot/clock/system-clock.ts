import { Temporal } from 'temporal-polyfill'
import type { Clock } from '../ports/clock.ts'

/** The machine's own time. It never jumps, so there is nobody to tell. */
export const systemClock: Clock = {
  now: () => Temporal.Now.instant(),
  onJump: () => undefined,
}
