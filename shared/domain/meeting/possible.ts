import { Temporal } from 'temporal-polyfill'
import { possibleStarts, type Prepared } from './prepared.ts'
import type { Possible } from './ranking.ts'
import type { Search } from './slot.ts'

/** Every quarter at which the meeting breaks no rule, earliest first, with the rooms and those welcome who cannot come. */
export function possible({ people }: Search, prepared: Prepared): Possible[] {
  const { size, rooms } = prepared
  const welcome = people.flatMap((person, n) =>
    person.presence === 'welcome' ? [{ person, runs: prepared.people[n]!.runs }] : [],
  )
  return possibleStarts(prepared).map((free) => ({
    start: startOf(prepared, free.cell),
    rooms: free.rooms.map((n) => rooms![n]!.room),
    absent: welcome.filter(({ runs }) => !runs || runs[free.cell]! < size.length).map(({ person }) => person),
  }))
}

export function startOf({ grid }: Prepared, cell: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(grid.first + cell * grid.cellMs)
}
