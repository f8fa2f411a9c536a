import { Temporal } from 'temporal-polyfill'
import { schoolHolidayOn } from '../calendar/school-holidays.ts'
import { localDate } from '../calendar/zone.ts'
import { closestFirst } from './room-need.ts'
import type { Search, Slot, SlotPerson, SlotReason, SlotRoom } from './slot.ts'

/** A time that breaks no rule, before it is known how good it is. */
export type Possible = { start: Temporal.Instant; rooms: readonly SlotRoom[]; absent: readonly SlotPerson[] }

/**
 * A time with its place among the others. `rank` is compared from the left, the smaller first: her own time; how many
 * of those who are welcome cannot come; how many of T-12 and T-14 it is at odds with; a school holiday; days away from
 * the best one; the moment itself.
 */
export type Ranked = { slot: Slot; rank: readonly number[] }

export function ranked({ start, rooms, absent }: Possible, search: Search): Ranked {
  const day = localDate(start)
  const own = search.first?.equals(start) ?? false
  const short = search.rules.earliest !== null && Temporal.PlainDate.compare(day, search.rules.earliest) < 0
  const late = search.rules.latest !== null && Temporal.PlainDate.compare(day, search.rules.latest) > 0
  const holiday = schoolHolidayOn(day)
  const away = Math.abs(search.target.until(day).days)
  const reasons: SlotReason[] = []
  if (own) reasons.push({ kind: 'yours' })
  if (absent.length === 0) reasons.push({ kind: 'everybody' })
  else reasons.push({ kind: 'without', mails: absent.map(({ mail }) => mail) })
  if (short) reasons.push({ kind: 'short-notice' })
  if (late) reasons.push({ kind: 'after-three-months' })
  if (holiday) reasons.push({ kind: 'school-holiday', holiday })
  return {
    slot: {
      start,
      end: start.add({ minutes: search.minutes }),
      rooms: closestFirst(rooms),
      reasons,
    },
    rank: [
      own ? 0 : 1,
      absent.length,
      Number(short) + Number(late),
      holiday ? 1 : 0,
      away,
      start.epochMilliseconds,
    ],
  }
}

export function compareRank({ rank: a }: Ranked, { rank: b }: Ranked): number {
  const at = a.findIndex((value, n) => value !== b[n])
  return at < 0 ? 0 : a[at]! - b[at]!
}

const most = { aDay: 3, inAll: 20 }
/** Times of one day lie at least so far apart: three beginnings within one half hour are no choice. */
const apartMs = 60 * 60_000

/** The best, spread: three a day at most, an hour apart, twenty in all. Her own time is beside the count. */
export function spread(all: readonly Ranked[]): Slot[] {
  const earliest = Math.min(...all.map(({ slot }) => slot.start.epochMilliseconds))
  const shown: Slot[] = []
  const ofDay = new Map<string, number[]>()
  for (const { slot, rank } of all.toSorted(compareRank)) {
    if (shown.length >= most.inAll) break
    const start = slot.start.epochMilliseconds
    if (rank[0] !== 0) {
      const day = localDate(slot.start).toString()
      const others = ofDay.get(day) ?? []
      if (others.length >= most.aDay || others.some((other) => Math.abs(other - start) < apartMs)) continue
      ofDay.set(day, [...others, start])
    }
    shown.push(start === earliest ? { ...slot, reasons: [...slot.reasons, { kind: 'earliest' }] } : slot)
  }
  return shown
}
