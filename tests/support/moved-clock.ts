import { Temporal } from 'temporal-polyfill'
import type { Clock } from '#bot/ports/clock.ts'

/** A clock that a test moves. It stands still in between. */
export function movedClock(start: string): Clock & { moveTo(instant: string): void } {
  let now = Temporal.Instant.from(start)
  const listeners: (() => void)[] = []
  return {
    now: () => now,
    onJump: (listener) => void listeners.push(listener),
    moveTo(instant) {
      now = Temporal.Instant.from(instant)
      for (const listener of listeners) listener()
    },
  }
}
