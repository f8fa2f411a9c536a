type Timed = { start: string; end: string }
export type Placed<E> = { event: E; column: number; of: number }

/** Events that overlap stand beside each other: which of how many columns each one takes. */
export function besideEachOther<E extends Timed>(events: readonly E[]): Placed<E>[] {
  const placed: Placed<E>[] = []
  let together: Placed<E>[] = []
  const ends: string[] = []
  const settle = () => {
    for (const one of together) one.of = ends.length
    together = []
    ends.length = 0
  }
  for (const event of events.toSorted((a, b) => a.start.localeCompare(b.start))) {
    if (ends.every((end) => end <= event.start)) settle()
    const free = ends.findIndex((end) => end <= event.start)
    const column = free === -1 ? ends.length : free
    ends[column] = event.end
    const one = { event, column, of: 1 }
    together.push(one)
    placed.push(one)
  }
  settle()
  return placed
}
