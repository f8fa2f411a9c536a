import { Temporal } from 'temporal-polyfill'

export type LocalClock = {
  now(): Temporal.Instant
  /** Grows by one for every move by hand. */
  version(): number
  /**
   * Moves forward; from there time runs on.
   * @returns false when `to` is not later than now
   */
  moveTo(to: Temporal.Instant): boolean
  /** Answers at once if the version differs from `known`, else at the next move or after `patienceMs`. */
  moved(known: number, patienceMs: number): Promise<void>
  onMove(listener: () => void): void
}

/** The clock of the local Microsoft 365: real time from a chosen start, moved forward by hand and never back. */
export function createClock(start: Temporal.Instant): LocalClock {
  let aheadMs = start.epochMilliseconds - Date.now()
  let version = 1
  const listeners = new Set<() => void>()
  const now = () => Temporal.Instant.fromEpochMilliseconds(Math.round(Date.now() + aheadMs))
  return {
    now,
    version: () => version,
    moveTo(to) {
      const step = to.epochMilliseconds - now().epochMilliseconds
      if (step <= 0) return false
      aheadMs += step
      version += 1
      for (const listener of listeners) listener()
      return true
    },
    async moved(known, patienceMs) {
      if (version !== known) return
      await new Promise<void>((resolve) => {
        const done = () => {
          clearTimeout(timer)
          listeners.delete(done)
          resolve()
        }
        const timer = setTimeout(done, patienceMs)
        timer.unref()
        listeners.add(done)
      })
    },
    onMove: (listener) => void listeners.add(listener),
  }
}
