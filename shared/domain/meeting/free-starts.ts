import { roomFits, type Runs, type Size } from './grid.ts'

/** A cell at which a meeting may begin, and which of the rooms are free then, by their place in the list. */
export type FreeStart = { cell: number; rooms: number[] }

/** Every cell at which all can begin and at least one room is free with its margins, in order. */
export function freeStarts(everybody: Runs, rooms: readonly Runs[], size: Size): FreeStart[] {
  const starts: FreeStart[] = []
  for (let cell = 0; cell < everybody.length; cell++) {
    const run = everybody[cell]!
    if (run < size.length) {
      // A run too short is too short all through.
      cell += Math.max(0, run - 1)
      continue
    }
    const free: number[] = []
    for (let room = 0; room < rooms.length; room++) if (roomFits(rooms[room]!, cell, size)) free.push(room)
    if (free.length > 0) starts.push({ cell, rooms: free })
  }
  return starts
}

/** The same where no room is needed. */
export function roomlessStarts(everybody: Runs, size: Size): FreeStart[] {
  const starts: FreeStart[] = []
  for (let cell = 0; cell < everybody.length; cell++)
    if (everybody[cell]! >= size.length) starts.push({ cell, rooms: [] })
  return starts
}
