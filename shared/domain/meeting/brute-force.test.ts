import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { aWeekBefore, monday, person, room, search, span } from '../../../tests/support/search.ts'
import { schoolHolidayOn } from '../calendar/school-holidays.ts'
import { isWorkingDay } from '../calendar/working-days.ts'
import { atLocal, localDate, zone } from '../calendar/zone.ts'
import { without, type Drop } from './near-misses.ts'
import { possible } from './possible.ts'
import { prepare } from './prepared.ts'
import { findSlots } from './slots.ts'
import type { BusySpan, Search, SlotPerson, SlotRoom } from './slot.ts'

/*
 * The same rules told the slow way, moment by moment on the wall clock, with no grid: the finder is held to it in weeks
 * with both clock changes, Easter, Christmas and the turn of the year.
 */

const quarter = { minutes: 15 }
const before = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0
const clear = (busy: readonly BusySpan[] | null, from: Temporal.Instant, until: Temporal.Instant) =>
  busy !== null && busy.every((span) => !before(span.start, until) || !before(from, span.end))

function inHours(wish: Search, start: Temporal.Instant, end: Temporal.Instant): boolean {
  const [from, until] = [start, end].map((moment) => moment.toZonedDateTimeISO(zone))
  const clock = (time: Temporal.ZonedDateTime) => time.hour * 60 + time.minute
  if (!from!.toPlainDate().equals(until!.toPlainDate()) || !isWorkingDay(from!.toPlainDate())) return false
  if (from!.month === 12 && from!.day === 24) return false
  const [first, last] = [clock(from!), clock(until!)]
  if (first < 480 || last > (from!.dayOfWeek === 5 ? 840 : 960)) return false
  if (!wish.overLunch && first < 750 && last > 720) return false
  const { notBefore, notAfter, notOn } = wish.family
  const text = (time: Temporal.ZonedDateTime) => time.toPlainTime().toString({ smallestUnit: 'minute' })
  return (
    !notOn.includes(from!.dayOfWeek) &&
    !(notBefore && text(from!) < notBefore) &&
    !(notAfter && text(until!) > notAfter)
  )
}

function ownHours({ hours }: SlotPerson, start: Temporal.Instant, end: Temporal.Instant): boolean {
  if (!hours) return true
  for (let moment = start; before(moment, end); moment = moment.add(quarter)) {
    const local = moment.toZonedDateTimeISO(hours.zone)
    const text = local.toPlainTime().toString({ smallestUnit: 'minute' })
    if (!hours.hours.some((one) => one.days.includes(local.dayOfWeek) && one.start <= text && text < one.end))
      return false
  }
  return true
}

const can = (one: SlotPerson, start: Temporal.Instant, end: Temporal.Instant) =>
  ownHours(one, start, end) &&
  clear(one.busy, start.subtract({ minutes: one.travelMinutes }), end.add({ minutes: one.travelMinutes }))

function goodRooms(wish: Search, start: Temporal.Instant, end: Temporal.Instant): SlotRoom[] {
  const { need, margin } = wish
  if (!need) return []
  return wish.rooms.filter(
    (one) =>
      clear(one.busy, start.subtract({ minutes: margin.before }), end.add({ minutes: margin.after })) &&
      (one.capacity ?? 999) >= need.seats &&
      (one.accessible === true || !need.accessible) &&
      need.equipment.every((thing) => one.equipment.includes(thing)) &&
      (need.place ?? one.place) === one.place &&
      (need.only ?? [one.mail]).includes(one.mail),
  )
}

function told(wish: Search): { start: string; rooms: string[]; rank: number[] }[] {
  const found: { start: string; rooms: string[]; rank: number[] }[] = []
  const last = atLocal(wish.until.add({ days: 1 }), '00:00')
  for (let start = atLocal(wish.from, '00:00'); before(start, last); start = start.add(quarter)) {
    const end = start.add({ minutes: wish.minutes })
    if (!before(wish.now, start) || !inHours(wish, start, end)) continue
    const absent = wish.people.filter((one) => !can(one, start, end))
    const rooms = goodRooms(wish, start, end)
    if ((wish.need && rooms.length === 0) || absent.some(({ presence }) => presence !== 'welcome')) continue
    const day = localDate(start)
    const odd =
      Number(wish.rules.earliest !== null && day.toString() < wish.rules.earliest.toString()) +
      Number(wish.rules.latest !== null && day.toString() > wish.rules.latest.toString())
    const rank = [absent.length, odd, schoolHolidayOn(day) ? 1 : 0, Math.abs(day.until(wish.target).days)]
    found.push({
      start: start.toString(),
      rooms: rooms.map(({ mail }) => mail),
      rank: [...rank, start.epochMilliseconds],
    })
  }
  return found
}

const mondays = fc
  .constantFrom('2026-03-23', '2026-10-19', '2026-12-21', '2027-03-22')
  .map((date) => Temporal.PlainDate.from(date))
const busyTimes = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 8 }),
    from: fc.integer({ min: 0, max: 95 }),
    length: fc.integer({ min: 1, max: 30 }),
  }),
  { maxLength: 12 },
)
const spansFrom = (
  first: Temporal.PlainDate,
  drawn: { day: number; from: number; length: number }[],
): BusySpan[] =>
  drawn.map(({ day, from, length }) => {
    const start = atLocal(first.add({ days: day }), '00:00').add({ minutes: from * 15 })
    return { start, end: start.add({ minutes: length * 15 }) }
  })

const wishes: fc.Arbitrary<Search> = mondays.chain((from) => {
  const busy = fc.option(busyTimes, { freq: 8 }).map((drawn) => drawn && spansFrom(from, drawn))
  const hours = fc.constantFrom(
    null,
    null,
    {
      zone,
      hours: [
        { days: [1, 2, 3], start: '09:00', end: '14:00' },
        { days: [3, 4], start: '14:00', end: '15:30' },
      ],
    },
    { zone: 'Europe/London', hours: [{ days: [1, 2, 3, 4, 5], start: '08:30', end: '17:00' }] },
  )
  const someone = fc.record({
    presence: fc.constantFrom('always' as const, 'needed' as const, 'needed' as const, 'welcome' as const),
    busy,
    hours,
    travelMinutes: fc.constantFrom(0, 0, 15, 45),
  })
  const place = fc.constantFrom(null, 'Rådhuset', 'Familiehuset')
  const equipment = fc.subarray(['screen' as const, 'video' as const])
  const aRoom = fc.record({
    capacity: fc.constantFrom(null, 2, 6, 12),
    place,
    accessible: fc.constantFrom(null, true, false),
    equipment,
    busy,
  })
  const day = fc.integer({ min: 0, max: 9 }).map((days) => from.add({ days }))
  return fc
    .record({
      people: fc.array(someone, { minLength: 1, maxLength: 4 }),
      rooms: fc.array(aRoom, { maxLength: 3 }),
      need: fc.option(
        fc.record({
          seats: fc.constantFrom(0, 5),
          accessible: fc.constantFrom(false, false, true),
          equipment: fc.constantFrom([], [], ['screen' as const]),
          place: fc.constantFrom(null, null, 'Rådhuset'),
          only: fc.constantFrom(null, null, ['room-0', 'room-1']),
        }),
        { freq: 6 },
      ),
      family: fc.record({
        notBefore: fc.constantFrom(null, '09:00'),
        notAfter: fc.constantFrom(null, null, '14:30'),
        notOn: fc.constantFrom([], [4], [1, 2]),
      }),
      until: fc.integer({ min: 0, max: 8 }).map((days) => from.add({ days })),
      minutes: fc.constantFrom(30, 60, 120, 180),
      overLunch: fc.boolean(),
      rules: fc.record({ earliest: fc.option(day), latest: fc.option(day) }),
      target: day,
      now: fc.constantFrom(aWeekBefore, atLocal(from.add({ days: 1 }), '10:00')),
    })
    .map((drawn) =>
      search({
        ...drawn,
        from,
        people: drawn.people.map((one, n) => ({ ...person(`person-${n}`), ...one })),
        rooms: drawn.rooms.map((one, n) => ({ ...room(`room-${n}`), ...one })),
      }),
    )
})

const all = (wish: Search) => possible(wish, prepare(wish))

test('what is possible is exactly what the slow telling finds, room for room', () => {
  fc.assert(
    fc.property(wishes, (wish) => {
      const found = all(wish).map(({ start, rooms }) => ({
        start: start.toString(),
        rooms: rooms.map(({ mail }) => mail),
      }))
      expect(found).toEqual(told(wish).map(({ start, rooms }) => ({ start, rooms })))
    }),
    { numRuns: 60 },
  )
})

test('the best by the slow telling is the first that is offered, and every offer is one of those told', () => {
  fc.assert(
    fc.property(wishes, (wish) => {
      const { slots, obstacles } = findSlots(wish)
      const byRank = told(wish).toSorted(
        (a, b) => a.rank.map((value, n) => value - b.rank[n]!).find((difference) => difference !== 0) ?? 0,
      )
      expect(slots[0]?.start.toString()).toBe(byRank[0]?.start)
      const starts = byRank.map(({ start }) => start)
      const offered = slots.map(({ start }) => start.toString())
      expect(starts).toEqual(expect.arrayContaining(offered))
      expect(offered).toEqual(starts.filter((start) => offered.includes(start)))
      for (const { start, end } of slots) expect(start.until(end).total('minutes')).toBe(wish.minutes)
      expect(obstacles.length > 0).toBe(slots.length === 0)
    }),
    { numRuns: 60 },
  )
})

test('a calendar that is emptied never takes a time away', () => {
  fc.assert(
    fc.property(wishes, fc.nat(), (wish, pick) => {
      const at = pick % wish.people.length
      const freer = {
        ...wish,
        people: wish.people.map((one, n) => (n === at ? { ...one, busy: (one.busy ?? []).slice(1) } : one)),
      }
      const now = new Set(all(freer).map(({ start }) => start.toString()))
      for (const { start } of all(wish)) expect(now).toContain(start.toString())
    }),
    { numRuns: 60 },
  )
})

/** Without the one who is away all day it is still too long for the other. */
const needsTwo = search({
  people: [
    person('lise', span(monday, '00:00', '23:00')),
    { ...person('a', span(monday, '09:30', '16:00')), presence: 'always' },
  ],
})

test('a near miss is true: give up exactly what it says, and its time is the best there is', () => {
  const seen = new Set<Drop['kind']>()
  const sizes = new Set<number>()
  fc.assert(
    fc.property(wishes, (wish) => {
      for (const { given, slot } of findSlots(wish).nearMisses) {
        const drops = given.map(({ drop }) => drop)
        sizes.add(drops.length)
        for (const { kind } of drops) seen.add(kind)
        const less = drops.reduce(without, wish)
        const [best] = told(less).toSorted(
          (a, b) => a.rank.map((value, n) => value - b.rank[n]!).find((difference) => difference !== 0) ?? 0,
        )
        expect(slot.start.toString()).toBe(best?.start)
        expect(slot.rooms.map(({ mail }) => mail).toSorted()).toEqual(best?.rooms.toSorted())
        // Of two things neither is given up in vain.
        for (const drop of drops.length > 1 ? drops : [])
          expect(told(without(wish, drop)).map(({ start }) => start)).toEqual([])
        // Nor is anybody, and never the one without whom there is no meeting.
        for (const mail of drops.flatMap((drop) => (drop.kind === 'people' ? drop.mails : []))) {
          expect(wish.people.find((one) => one.mail === mail)?.presence).toBe('needed')
          expect(
            told({ ...less, people: [...less.people, wish.people.find((one) => one.mail === mail)!] }).map(
              ({ start }) => start,
            ),
          ).not.toContain(slot.start.toString())
        }
      }
    }),
    { numRuns: 120, examples: [[needsTwo]] },
  )
  // Each kind has an example of its own in near-misses.test.ts.
  expect(seen.size).toBeGreaterThan(1)
  expect(sizes).toEqual(new Set([1, 2]))
})
