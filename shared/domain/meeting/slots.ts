import { Temporal } from 'temporal-polyfill'
import { isDayOff } from '../calendar/working-days.ts'
import { localDate } from '../calendar/zone.ts'
import { nearMissesOf, type NearMiss } from './near-misses.ts'
import { obstaclesIn, type Obstacle } from './obstacles.ts'
import { possible } from './possible.ts'
import { prepare } from './prepared.ts'
import { ranked, spread, type Possible } from './ranking.ts'
import { fitsNeed } from './room-need.ts'
import type { BusySpan, Search, Slot } from './slot.ts'

/** `nearMisses` and `obstacles` are empty when there are slots. */
export type Found = { slots: Slot[]; nearMisses: NearMiss[]; obstacles: Obstacle[] }

/**
 * The times at which all who must come can and a room is free from its margin before to its margin after, the best
 * first. When there are none: what would fit if one thing were given up, and who or what stands in the way.
 */
export function findSlots(search: Search): Found {
  const prepared = prepare(search)
  const own = ownTime(search)
  const others = possible(search, prepared).filter(({ start }) => !own || !start.equals(own.start))
  const all = [...(own ? [own] : []), ...others].map((one) => ranked(one, search))
  if (all.length > 0) return { slots: spread(all), nearMisses: [], obstacles: [] }
  return { slots: [], nearMisses: nearMissesOf(search, prepared), obstacles: obstaclesIn(prepared) }
}

/** Her own start, when it lies ahead, its whole meeting on one of the searched days that is none off, and it fits all and a room. */
function ownTime({
  first: start,
  from,
  until,
  minutes,
  margin,
  now,
  people,
  rooms,
  need,
}: Search): Possible | null {
  if (!start || Temporal.Instant.compare(start, now) <= 0) return null
  const end = start.add({ minutes })
  const day = localDate(start)
  const searched = Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, until) <= 0
  if (!searched || isDayOff(day) || !localDate(end).equals(day)) return null
  const clash = people.filter(
    ({ busy, travelMinutes: travel }) =>
      !busy || meets(busy, start.subtract({ minutes: travel }), end.add({ minutes: travel })),
  )
  if (clash.some(({ presence }) => presence !== 'welcome')) return null
  if (!need) return { start, rooms: [], absent: clash }
  const hold = [start.subtract({ minutes: margin.before }), end.add({ minutes: margin.after })] as const
  const free = rooms.filter((room) => fitsNeed(room, need) && room.busy && !meets(room.busy, ...hold))
  return free.length === 0 ? null : { start, rooms: free, absent: clash }
}

function meets(busy: readonly BusySpan[], start: Temporal.Instant, end: Temporal.Instant): boolean {
  return busy.some(
    (span) => Temporal.Instant.compare(span.start, end) < 0 && Temporal.Instant.compare(span.end, start) > 0,
  )
}
