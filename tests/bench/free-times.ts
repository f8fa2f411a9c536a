import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { freeStarts } from '#shared/domain/meeting/free-starts.ts'
import { cellsOutside, gridOf, runsOf, take } from '#shared/domain/meeting/grid.ts'

const hours = z.array(z.object({ days: z.array(z.number()), start: z.string(), end: z.string() }))
const calendars = z.array(z.array(z.tuple([z.number(), z.number()])))

/** Everybody's hours and busy times (milliseconds since 1970), and what is asked of them. */
export const slotQuestion = z.object({
  timeZone: z.string(),
  from: z.iso.date(),
  days: z.int(),
  gridMinutes: z.int().min(1),
  lengthMinutes: z.number(),
  padMinutes: z.number(),
  holidays: z.array(z.iso.date()),
  personHours: hours,
  roomHours: hours,
  people: calendars,
  rooms: calendars,
})
export type SlotQuestion = z.output<typeof slotQuestion>
/** A start in milliseconds, and the rooms that are free then, by their place in the list. */
export type FreeTime = [startMs: number, rooms: number[]]

/** Every start at which everybody is free, and a room with the pad on both sides: the finder's own engine, nothing else. */
export function freeTimes(asked: SlotQuestion): FreeTime[] {
  const { timeZone: zone, from, days, gridMinutes: cellMinutes, lengthMinutes, padMinutes, holidays } = asked
  const grid = gridOf({ zone, from: Temporal.PlainDate.from(from), days, cellMinutes })
  const closed = new Set(holidays)
  const shut = (date: Temporal.PlainDate) => closed.size > 0 && closed.has(date.toString())
  const everybody = cellsOutside(grid, asked.personHours, shut)
  for (const busy of asked.people) for (const [start, end] of busy) take(grid, everybody, start, end)
  const roomsShut = cellsOutside(grid, asked.roomHours, shut)
  const rooms = asked.rooms.map((busy) => {
    const cells = roomsShut.slice()
    for (const [start, end] of busy) take(grid, cells, start, end)
    return runsOf(cells)
  })
  const cellsIn = (minutes: number) => Math.ceil(minutes / cellMinutes)
  const [length, before] = [cellsIn(lengthMinutes), cellsIn(padMinutes)]
  const size = { length, before, after: cellsIn(lengthMinutes + padMinutes) - length }
  return freeStarts(runsOf(everybody), rooms, size).map(({ cell, rooms }) => [
    grid.first + cell * grid.cellMs,
    rooms,
  ])
}
