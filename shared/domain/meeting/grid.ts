import { Temporal } from 'temporal-polyfill'

/** Opening hours on some weekdays (Monday is 1), as local time of the day; `end` may be "24:00". */
export type Hours = { days: readonly number[]; start: string; end: string }

/** Time cut into cells of equal length, the first of which begins at local midnight. */
export type Grid = {
  zone: string
  cellMs: number
  /** Milliseconds since 1970 at which cell 0 begins. */
  first: number
  cells: number
  days: readonly Day[]
}
type Day = {
  date: Temporal.PlainDate
  /** Milliseconds since 1970 at which it begins and ends: 23 or 25 hours apart when the clock changes. */
  begins: number
  ends: number
}

/** One byte a cell: 0 is free, 1 is taken. */
export type Cells = Uint8Array
/** For each cell, how many free cells in a row begin there. */
export type Runs = Uint32Array

export function gridOf(given: {
  zone: string
  from: Temporal.PlainDate
  days: number
  cellMinutes: number
}): Grid {
  const { zone, from, cellMinutes } = given
  const days = daysIn(zone, from, given.days)
  const first = days[0]?.begins ?? 0
  const cellMs = cellMinutes * 60_000
  return { zone, cellMs, first, cells: Math.floor(((days.at(-1)?.ends ?? first) - first) / cellMs), days }
}

function daysIn(zone: string, from: Temporal.PlainDate, count: number): Day[] {
  const midnight = (date: Temporal.PlainDate) => date.toZonedDateTime(zone).epochMilliseconds
  let [date, begins] = [from, midnight(from)]
  return Array.from({ length: count }, () => {
    const next = date.add({ days: 1 })
    const day = { date, begins, ends: midnight(next) }
    ;[date, begins] = [next, day.ends]
    return day
  })
}

/**
 * Everything outside the hours is taken; a cell that hours cover only in part is outside them.
 * @param shut days without hours, whatever weekday they are
 * @param zone whose clock the hours are told by, when it is not the grid's own
 */
export function cellsOutside(
  grid: Grid,
  hours: readonly Hours[],
  shut: (date: Temporal.PlainDate) => boolean,
  zone: string = grid.zone,
): Cells {
  const cells = new Uint8Array(grid.cells).fill(1)
  const ofWeekday = [0, 1, 2, 3, 4, 5, 6, 7].map((weekday) => minutesOpen(hours, weekday))
  const days =
    zone === grid.zone || grid.days.length === 0
      ? grid.days
      : daysIn(zone, grid.days[0]!.date.subtract({ days: 1 }), grid.days.length + 2)
  for (const day of days) {
    const spans = ofWeekday[day.date.dayOfWeek]!
    if (spans.length === 0 || shut(day.date)) continue
    for (const [start, end] of spans) {
      const from = Math.ceil((at(day, start, zone) - grid.first) / grid.cellMs)
      const until = Math.floor((at(day, end, zone) - grid.first) / grid.cellMs)
      if (until > from && until > 0) cells.fill(0, Math.max(from, 0), until)
    }
  }
  return cells
}

/** Minutes after midnight between which it is open on that weekday. */
function minutesOpen(hours: readonly Hours[], weekday: number): (readonly [number, number])[] {
  return hours
    .filter(({ days }) => days.includes(weekday))
    .map(({ start, end }) => [minuteOf(start), minuteOf(end)] as const)
}

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

const wholeDay = 1440

/** The moment at which the local clock shows so many minutes after midnight. */
function at({ date, begins, ends }: Day, minute: number, zone: string): number {
  if (minute === wholeDay) return ends
  if (ends - begins === wholeDay * 60_000) return begins + minute * 60_000
  const plainTime = new Temporal.PlainTime(Math.trunc(minute / 60), minute % 60)
  return date.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds
}

/** A span from `start` to `end` (milliseconds) takes every cell it touches. */
export function take(grid: Grid, cells: Cells, start: number, end: number): void {
  if (end <= start || end <= grid.first) return
  const from = Math.max(0, Math.floor((start - grid.first) / grid.cellMs))
  cells.fill(1, from, Math.ceil((end - grid.first) / grid.cellMs))
}

/** A cell is taken when it is taken in either. */
export function takeAll(cells: Cells, others: Cells): void {
  for (let n = 0; n < cells.length; n++) cells[n]! |= others[n]!
}

export function runsOf(cells: Cells): Runs {
  const runs = new Uint32Array(cells.length)
  let run = 0
  for (let n = cells.length - 1; n >= 0; n--) {
    run = cells[n] === 0 ? run + 1 : 0
    runs[n] = run
  }
  return runs
}

/** In whole cells: a meeting and what its room is kept before and after it. */
export type Size = { length: number; before: number; after: number }

/** Does the room stay free from `before` cells before the start until `after` cells after the end? */
export function roomFits(runs: Runs, start: number, { length, before, after }: Size): boolean {
  return start >= before && runs[start - before]! >= before + length + after
}
