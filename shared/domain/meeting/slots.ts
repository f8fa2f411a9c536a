import { Temporal } from 'temporal-polyfill'
import { isWorkingDay } from '../calendar/working-days.ts'
import { atLocal, localDate } from '../calendar/zone.ts'
import { obstaclesIn, type Obstacle } from './obstacles.ts'
import type { Blocks, BusySpan, SlotPerson, SlotRoom } from './slot.ts'

export type SlotWish = {
  people: readonly SlotPerson[]
  rooms: readonly SlotRoom[]
  from: Temporal.PlainDate
  until: Temporal.PlainDate
  minutes: number
  /** Minutes the room is held before and after (T-10). */
  margin: { before: number; after: number }
  now: Temporal.Instant
  /** A start she has set herself: offered before all others when it fits, at any hour of a searched day. */
  first?: Temporal.Instant
}
export type Slot = { start: Temporal.Instant; end: Temporal.Instant; rooms: SlotRoom[] }
export type Found = { slots: Slot[]; obstacles: Obstacle[] }

const cell = 15
const most = { aDay: 3, inAll: 20 }

/** Working hours in minutes after midnight; a meeting does not lie across lunch. */
const hours = {
  from: 8 * 60,
  until: 16 * 60,
  untilFriday: 14 * 60,
  lunch: { from: 12 * 60, until: 12 * 60 + 30 },
}

/**
 * The times at which all can come and a room is free from its margin before to its margin after, earliest first and at
 * most three a day; her own wish comes before them. When there are none, who or what stands in the way, most often first.
 */
export function findSlots(wish: SlotWish): Found {
  const starts = candidateStarts(wish)
  const people = wish.people.map((person) => ({
    person,
    blocks: blocker(person.busy ?? [], 0, wish.minutes),
  }))
  const rooms = wish.rooms.map((room) => ({
    room,
    blocks: blocker(room.busy ?? [], wish.margin.before, wish.minutes + wish.margin.after),
  }))
  const unknown = people.some(({ person }) => person.busy === null)
  const slotAt = (start: number): Slot | null => {
    if (unknown || people.some(({ blocks }) => blocks(start))) return null
    const free = rooms
      .filter(({ room, blocks }) => room.busy !== null && !blocks(start))
      .map(({ room }) => room)
    const from = Temporal.Instant.fromEpochMilliseconds(start)
    return free.length === 0 ? null : { start: from, end: from.add({ minutes: wish.minutes }), rooms: free }
  }
  const own = ownStart(wish)
  const first = own === null ? null : slotAt(own)
  const slots: Slot[] = first ? [first] : []
  const perDay = new Map<string, number>()
  for (const { start, day } of starts) {
    const today = perDay.get(day) ?? 0
    if (today >= most.aDay || slots.length >= most.inAll || (first && start === own)) continue
    const slot = slotAt(start)
    if (!slot) continue
    slots.push(slot)
    perDay.set(day, today + 1)
  }
  if (slots.length > 0) return { slots, obstacles: [] }
  return {
    slots,
    obstacles: obstaclesIn(
      starts.map(({ start }) => start),
      people,
      rooms,
    ),
  }
}

/** Her own start in milliseconds, when it lies ahead and its whole meeting on one of the searched days. */
function ownStart({ first, from, until, minutes, now }: SlotWish): number | null {
  if (!first || Temporal.Instant.compare(first, now) <= 0) return null
  const day = localDate(first)
  const searched = Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, until) <= 0
  return searched && localDate(first.add({ minutes })).equals(day) ? first.epochMilliseconds : null
}

/** Does a meeting that starts at `start` and needs `before` minutes before and `length` after it meet something busy? */
function blocker(busy: readonly BusySpan[], before: number, length: number): Blocks {
  const sorted = busy
    .map((span) => [span.start.epochMilliseconds, span.end.epochMilliseconds] as const)
    .toSorted((a, b) => a[0] - b[0])
  const latestEnds: number[] = []
  for (const [n, [, end]] of sorted.entries()) latestEnds.push(Math.max(end, latestEnds[n - 1] ?? -Infinity))
  return (start) => {
    const from = start - before * 60_000
    const until = start + length * 60_000
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]![0] < until) low = middle + 1
      else high = middle
    }
    return low > 0 && latestEnds[low - 1]! > from
  }
}

function candidateStarts({ from, until, minutes, now }: SlotWish): { start: number; day: string }[] {
  const starts: { start: number; day: string }[] = []
  for (let day = from; Temporal.PlainDate.compare(day, until) <= 0; day = day.add({ days: 1 })) {
    if (!isWorkingDay(day)) continue
    const last = (day.dayOfWeek === 5 ? hours.untilFriday : hours.until) - minutes
    // The clock changes on Sundays: a working day is plain minutes.
    const midnight = atLocal(day, '00:00').epochMilliseconds
    for (let minute = hours.from; minute <= last; minute += cell) {
      if (minute < hours.lunch.until && minute + minutes > hours.lunch.from) continue
      const start = midnight + minute * 60_000
      if (start > now.epochMilliseconds) starts.push({ start, day: day.toString() })
    }
  }
  return starts
}
