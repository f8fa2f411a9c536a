import { Temporal } from 'temporal-polyfill'
import type { FreeTime, SlotQuestion } from './free-times.ts'

type Hours = SlotQuestion['personHours']
type Busy = SlotQuestion['people'][number]

/** The plainest grid search that is correct: a list of cells for everybody, and every cell of every start looked at. */
export function plainGrid(asked: SlotQuestion): FreeTime[] {
  const { timeZone, from, days, gridMinutes, lengthMinutes, padMinutes } = asked
  const cellMs = gridMinutes * 60_000
  const first = Temporal.PlainDate.from(from)
  const midnights = Array.from({ length: days + 1 }, (_, n) =>
    first.add({ days: n }).toZonedDateTime(timeZone),
  )
  const zero = midnights[0]!.epochMilliseconds
  const count = Math.floor((midnights[days]!.epochMilliseconds - zero) / cellMs)

  const open = (hours: Hours): boolean[] => {
    const cells = Array.from({ length: count }, () => false)
    for (const midnight of midnights.slice(0, days)) {
      const date = midnight.toPlainDate()
      if (asked.holidays.includes(date.toString())) continue
      for (const { start, end } of hours.filter((one) => one.days.includes(date.dayOfWeek))) {
        const [opens, closes] = [start, end].map((time) => moment(date, time, timeZone))
        for (let cell = Math.ceil((opens! - zero) / cellMs); zero + (cell + 1) * cellMs <= closes!; cell++)
          if (cell >= 0 && cell < count) cells[cell] = true
      }
    }
    return cells
  }
  const free = (hours: boolean[], busy: Busy): boolean[] => {
    const cells = [...hours]
    for (const [start, end] of busy)
      for (let cell = Math.floor((start - zero) / cellMs); zero + cell * cellMs < end; cell++)
        if (start < end && cell >= 0 && cell < count) cells[cell] = false
    return cells
  }
  const personHours = open(asked.personHours)
  const roomHours = open(asked.roomHours)
  const people = asked.people.map((busy) => free(personHours, busy))
  const rooms = asked.rooms.map((busy) => free(roomHours, busy))
  const all = (cells: boolean[], from: number, until: number) => {
    if (from < 0 || until > count) return false
    for (let cell = from; cell < until; cell++) if (!cells[cell]) return false
    return true
  }
  const length = Math.ceil(lengthMinutes / gridMinutes)
  const before = Math.ceil(padMinutes / gridMinutes)
  const after = Math.ceil((lengthMinutes + padMinutes) / gridMinutes)
  const found: FreeTime[] = []
  for (let cell = 0; cell < count; cell++) {
    if (!all(personHours, cell, cell + length)) continue
    if (!people.every((cells) => all(cells, cell, cell + length))) continue
    const fit = rooms.flatMap((cells, n) => (all(cells, cell - before, cell + after) ? [n] : []))
    if (fit.length > 0) found.push([zero + cell * cellMs, fit])
  }
  return found
}

function moment(date: Temporal.PlainDate, time: string, timeZone: string): number {
  if (time === '24:00') return date.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds
  return date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds
}
