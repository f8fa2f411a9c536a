import { Temporal } from 'temporal-polyfill'
import { localDate } from '../calendar/zone.ts'

const bestShown = 3

/** The first few of the ranked times, one a day: three times of one morning are no choice. `start` is an instant. */
export function bestOf<T extends { start: string }>(slots: readonly T[]): T[] {
  const days = new Map<string, T>()
  for (const slot of slots) {
    const day = localDate(Temporal.Instant.from(slot.start)).toString()
    if (!days.has(day)) days.set(day, slot)
  }
  return [...days.values()].slice(0, bestShown)
}
