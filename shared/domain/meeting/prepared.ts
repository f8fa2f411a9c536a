import { isDayOff, isWorkingDay } from '../calendar/working-days.ts'
import { zone } from '../calendar/zone.ts'
import { freeStarts, roomlessStarts, type FreeStart } from './free-starts.ts'
import {
  cellsOutside,
  gridOf,
  roomFits,
  runsOf,
  take,
  takeAll,
  type Cells,
  type Grid,
  type Runs,
  type Size,
} from './grid.ts'
import { fitsNeed } from './room-need.ts'
import type { BusySpan, RoomNeed, Search, SlotPerson, SlotRoom } from './slot.ts'
import { hoursOfFamily, hoursOverLunch, workingHours } from './working-hours.ts'

export const cellMinutes = 15

/** A search laid out on its grid. `runs` of a person or a room are null when the mailbox is unknown: never free. */
export type Prepared = {
  grid: Grid
  size: Size
  /** The cells at which a meeting may begin for all that hours, holidays, the family and the clock say. */
  starts: number[]
  open: Runs
  people: { person: SlotPerson; cells: Cells | null; runs: Runs | null }[]
  /** Those that have what is needed; null when none is. */
  rooms: { room: SlotRoom; runs: Runs }[] | null
}

export function prepare(search: Search): Prepared {
  const { from, until } = search
  const grid = gridOf({ zone, from, days: Math.max(0, from.until(until).days + 1), cellMinutes })
  const size = {
    length: cellsIn(search.minutes),
    before: cellsIn(search.margin.before),
    after: cellsIn(search.margin.after),
  }
  const open = runsOf(cellsShut(grid, search))
  const starts: number[] = []
  for (let cell = 0; cell < grid.cells; cell++) if (open[cell]! >= size.length) starts.push(cell)
  return {
    grid,
    size,
    open,
    starts,
    people: search.people.map((person) => {
      const cells = person.busy && cellsOf(grid, person, person.busy)
      return { person, cells, runs: cells && runsOf(cells) }
    }),
    rooms: search.need && roomsFor(grid, search.rooms, search.need),
  }
}

function roomsFor(grid: Grid, rooms: readonly SlotRoom[], need: RoomNeed): { room: SlotRoom; runs: Runs }[] {
  return rooms.flatMap((room) =>
    room.busy && fitsNeed(room, need) ? [{ room, runs: runsOf(busyCells(grid, room.busy, 0)) }] : [],
  )
}

const cellsIn = (minutes: number) => Math.ceil(minutes / cellMinutes)

/** Outside the hours, on a day off, against the family's wish, or not ahead of now. */
function cellsShut(grid: Grid, { overLunch, family, minutes, at, now }: Search): Cells {
  if (at) return cellsBeside(grid, at.epochMilliseconds, at.epochMilliseconds + minutes * 60_000)
  const hours = overLunch ? hoursOverLunch : workingHours
  const cells = cellsOutside(grid, hours, (day) => !isWorkingDay(day) || isDayOff(day))
  takeAll(
    cells,
    cellsOutside(grid, hoursOfFamily(family), () => false),
  )
  // A cell that begins now is past.
  take(grid, cells, grid.first, now.epochMilliseconds + 1)
  return cells
}

function cellsBeside(grid: Grid, start: number, end: number): Cells {
  const cells = new Uint8Array(grid.cells)
  take(grid, cells, grid.first, start)
  take(grid, cells, end, grid.first + grid.cells * grid.cellMs)
  return cells
}

function cellsOf(grid: Grid, { hours, travelMinutes }: SlotPerson, busy: readonly BusySpan[]): Cells {
  const cells = busyCells(grid, busy, travelMinutes)
  if (hours)
    takeAll(
      cells,
      cellsOutside(grid, hours.hours, () => false, hours.zone),
    )
  return cells
}

/** @param around minutes before and after each span that are taken too */
function busyCells(grid: Grid, busy: readonly BusySpan[], around: number): Cells {
  const cells = new Uint8Array(grid.cells)
  for (const { start, end } of busy)
    take(grid, cells, start.epochMilliseconds - around * 60_000, end.epochMilliseconds + around * 60_000)
  return cells
}

/** Every start that breaks no rule: all who must come can, and one of the rooms at least is free where one is needed. In order. */
export function possibleStarts({ grid, size, open, people, rooms }: Prepared): FreeStart[] {
  const everybody = new Uint8Array(grid.cells)
  for (const { person, cells } of people) {
    if (person.presence === 'welcome') continue
    if (!cells) return []
    takeAll(everybody, cells)
  }
  const runs = runsOf(everybody)
  for (let cell = 0; cell < runs.length; cell++) runs[cell] = Math.min(runs[cell]!, open[cell]!)
  if (!rooms) return roomlessStarts(runs, size)
  return freeStarts(
    runs,
    rooms.map((room) => room.runs),
    size,
  )
}

/** Is a room free from that cell on, where one is needed? */
export function hasRoom({ rooms, size }: Prepared, start: number): boolean {
  return !rooms || rooms.some(({ runs }) => roomFits(runs, start, size))
}
