import { Temporal } from 'temporal-polyfill'
import { localDate } from '../calendar/zone.ts'
import { dayAt, type Window } from './meeting-kind.ts'
import { kindOf } from './meeting-kinds.ts'
import type { MeetingType } from './meeting-types.ts'
import { possible } from './possible.ts'
import { prepare } from './prepared.ts'
import { compareRank, ranked, type Possible, type Ranked } from './ranking.ts'
import type { Search, Slot } from './slot.ts'

/**
 * One meeting of a cycle. `search` reaches over the whole cycle; the days that count are those of its window.
 * `present` is where it lies already; `fixed` when it must stay there or has just been moved there.
 */
export type CycleStep = {
  type: MeetingType
  search: Search
  present: Temporal.Instant | null
  fixed: boolean
}
export type PlannedMeeting = { type: MeetingType; slot: Slot; moved: boolean }

/** `blocked` is the meeting that most often has no time in its window. */
export type Cycle = { meetings: PlannedMeeting[] } | { meetings: null; blocked: MeetingType }

/**
 * Times for a whole cycle about one network meeting: each meeting in its window (D-07, D-09, D-11, D-12), one after the
 * other, no room kept for two at once. What lies somewhere already stays if it can; so when one is moved, only those
 * move with it whose window or time it has left. The calendars are those without the cycle's own meetings. The best
 * network meeting wins for which the others can be placed.
 * @param steps in the order in which they are held; exactly one is the network meeting
 */
export function findCycle(steps: readonly CycleStep[]): Cycle {
  const at = steps.findIndex(({ type }) => type === 'networkMeeting')
  const laid = steps.map(lay)
  const failures = new Map<MeetingType, number>()
  const inWindows = onceADay((day) => new Map(laid.map((one) => [one, inWindow(one, day)])))
  for (const candidate of inOrder(laid[at]!.step, laid[at]!.times)) {
    const meeting = placed(laid[at]!.step, candidate)
    const times = inWindows(localDate(meeting.slot.start))
    const side = (steps: readonly Laid[], later: boolean) =>
      placeSide(
        [meeting],
        steps.map((one) => ({ step: one.step, times: times.get(one)! })),
        { later, failures },
      )
    const before = side(laid.slice(0, at).toReversed(), false)
    const after = before && side(laid.slice(at + 1), true)
    if (before && after)
      return {
        meetings: [...before.toReversed(), meeting, ...after].map(({ step, slot }) => ({
          type: step.type,
          slot,
          moved: step.present !== null && !step.present.equals(slot.start),
        })),
      }
  }
  const [most] = [...failures].toSorted((a, b) => b[1] - a[1])
  return { meetings: null, blocked: most?.[0] ?? 'networkMeeting' }
}

type Placed = { step: CycleStep; slot: Slot }

type Laid = { step: CycleStep; times: (Possible & { day: Temporal.PlainDate })[] }

function lay(step: CycleStep): Laid {
  const { type, search, present, fixed } = step
  const free = possible(search, prepare(search)).filter(
    ({ start }) => !fixed || present === null || start.equals(present),
  )
  // The network meeting lies where she has put it, whatever the calendars say.
  const stands = type === 'networkMeeting' && fixed && present !== null && free.length === 0
  const times = stands ? [{ start: present, rooms: [], absent: [] }] : free
  return { step, times: times.map((one) => ({ ...one, day: localDate(one.start) })) }
}

/** Network meetings of one day have the same windows. */
function onceADay<T>(work: (day: Temporal.PlainDate) => T): (day: Temporal.PlainDate) => T {
  const known = new Map<string, T>()
  return (day) => {
    const key = day.toString()
    const value = known.get(key) ?? work(day)
    known.set(key, value)
    return value
  }
}

function inWindow({ step, times }: Laid, meeting: Temporal.PlainDate): Ranked[] {
  const { from, until, best }: Window = kindOf(step.type).window ?? anywhere
  const [first, last] = [dayAt(meeting, from), dayAt(meeting, until)]
  const inside = times.filter(
    ({ day }) => Temporal.PlainDate.compare(day, first) >= 0 && Temporal.PlainDate.compare(day, last) <= 0,
  )
  return inOrder({ ...step, search: { ...step.search, target: dayAt(meeting, best) } }, inside)
}

/** A meeting that belongs to no network meeting stays within half a year of it. */
const anywhere: Window = { from: { days: -180 }, until: { days: 180 }, best: { days: 0 } }

/** The best first; before all others the time at which it lies already. */
function inOrder({ search, present }: CycleStep, all: readonly Possible[]): Ranked[] {
  const stays = ({ slot }: Ranked) => present !== null && slot.start.equals(present)
  const sorted = all.map((one) => ranked(one, search)).toSorted(compareRank)
  return [...sorted.filter(stays), ...sorted.filter((one) => !stays(one))]
}

const placed = (step: CycleStep, { slot }: Ranked): Placed => ({ step, slot })

/**
 * The meetings on one side of the network meeting, the nearest first, each placed beyond the one before it. Every time is
 * tried before it is said that there is none; a meeting that stands keeps the first of its rooms.
 */
function placeSide(
  standing: readonly Placed[],
  side: readonly { step: CycleStep; times: readonly Ranked[] }[],
  found: { later: boolean; failures: Map<MeetingType, number> },
): Placed[] | null {
  const [next, ...rest] = side
  if (!next) return []
  for (const candidate of next.times) {
    const one = beyond(standing, placed(next.step, candidate), found.later)
    const others = one && placeSide([...standing, one], rest, found)
    if (one && others) return [one, ...others]
  }
  found.failures.set(next.step.type, (found.failures.get(next.step.type) ?? 0) + 1)
  return null
}

/** The meeting with the rooms that are left to it, when it lies beyond the last that stands; else null. */
function beyond(standing: readonly Placed[], one: Placed, later: boolean): Placed | null {
  const last = standing.at(-1)!
  const [first, second] = later ? [last, one] : [one, last]
  const gap = first.slot.end.until(second.slot.start).total('minutes')
  if (gap < travelBetween(first, second)) return null
  if (!one.step.search.need) return one
  const kept = standing
    .filter((other) => overlap(holdOf(other), holdOf(one)))
    .map(({ slot }) => slot.rooms[0]?.mail)
  const rooms = one.slot.rooms.filter(({ mail }) => !kept.includes(mail))
  return rooms.length === 0 ? null : { ...one, slot: { ...one.slot, rooms } }
}

/** Minutes that somebody who is at both needs between them. */
function travelBetween(a: Placed, b: Placed): number {
  const both = a.step.search.people.filter(({ mail }) =>
    b.step.search.people.some((other) => other.mail === mail),
  )
  return Math.max(0, ...both.map(({ travelMinutes }) => travelMinutes))
}

type Hold = { from: Temporal.Instant; until: Temporal.Instant }
const holdOf = ({ step, slot }: Placed): Hold => ({
  from: slot.start.subtract({ minutes: step.search.margin.before }),
  until: slot.end.add({ minutes: step.search.margin.after }),
})
const overlap = (a: Hold, b: Hold) =>
  Temporal.Instant.compare(a.from, b.until) < 0 && Temporal.Instant.compare(b.from, a.until) < 0
