import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { aWeekBefore, monday, person, room, search, span } from '../../../tests/support/search.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { atLocal, localDate, zone } from '../calendar/zone.ts'
import { findCycle, type CycleStep, type PlannedMeeting } from './cycle.ts'
import { kindOf } from './meeting-kinds.ts'
import type { MeetingType } from './meeting-types.ts'
import { possible } from './possible.ts'
import { prepare } from './prepared.ts'
import type { BusySpan, SlotPerson, SlotRoom } from './slot.ts'

const order: MeetingType[] = [
  'familyPreparation',
  'leaderPreparation',
  'networkMeeting',
  'debrief',
  'afterMeeting',
]
const until = monday.add({ days: 41 })
const inTwoWeeks = monday.add({ days: 14 })

/** The drejebog's cycle over six weeks; the network meeting in the third or fourth. */
function cycle(people: (type: MeetingType) => SlotPerson[], rooms: SlotRoom[], types = order): CycleStep[] {
  return types.map((type) => {
    const isMeeting = type === 'networkMeeting'
    const { minutes, margin } = kindOf(type)
    const days = isMeeting
      ? { from: inTwoWeeks, until: inTwoWeeks.add({ days: 11 }) }
      : { from: monday, until }
    const wish = search({ people: people(type), rooms, ...days, minutes, margin, now: aWeekBefore })
    return { type, search: wish, present: null, fixed: false }
  })
}
const local = ({ type, slot }: PlannedMeeting) => [
  type,
  slot.start.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }),
]
const found = (steps: CycleStep[]) => findCycle(steps).meetings ?? []
const withPresent = (steps: CycleStep[], at: readonly PlannedMeeting[]): CycleStep[] =>
  steps.map((step, n) => ({ ...step, present: at[n]!.slot.start }))

test('D-07, D-09, D-11, D-12: the whole cycle is found, each meeting in its window', () => {
  const steps = cycle(() => [person('karen')], [room('birk')])
  // Easter Monday is 6 April: the first day for the network meeting is Tuesday.
  expect(found(steps).map(local)).toEqual([
    ['familyPreparation', '2026-03-27T08:00'],
    ['leaderPreparation', '2026-03-31T08:00'],
    ['networkMeeting', '2026-04-07T08:00'],
    ['debrief', '2026-04-08T08:00'],
    ['afterMeeting', '2026-04-10T08:00'],
  ])
})

test('what stands stays; when the network meeting moves, only those move whose window it has left', () => {
  const steps = cycle(() => [person('karen')], [room('birk')])
  const first = found(steps)
  const again = withPresent(steps, first)
  expect(found(again).map(({ moved }) => moved)).toEqual([false, false, false, false, false])

  const moveTo = (date: string) =>
    again.map((step) =>
      step.type === 'networkMeeting'
        ? { ...step, present: atLocal(Temporal.PlainDate.from(date), '09:00'), fixed: true }
        : step,
    )
  const nextDay = found(moveTo('2026-04-08'))
  expect(nextDay.map(({ type, moved }) => [type, moved])).toEqual([
    ['familyPreparation', false],
    // Seven days before at the earliest: 31 March was eight.
    ['leaderPreparation', true],
    ['networkMeeting', false],
    // Wednesday 8 April at eight is before the meeting now.
    ['debrief', true],
    ['afterMeeting', false],
  ])
  expect(found(moveTo('2026-04-17')).map(local)).toEqual([
    ['familyPreparation', '2026-03-27T08:00'],
    ['leaderPreparation', '2026-04-14T08:00'],
    ['networkMeeting', '2026-04-17T09:00'],
    ['debrief', '2026-04-20T08:00'],
    ['afterMeeting', '2026-04-22T08:00'],
  ])
})

test('when another meeting has been moved, the network meeting follows only if it must', () => {
  const steps = cycle(() => [person('karen')], [room('birk')])
  const again = withPresent(steps, found(steps))
  const move = (type: MeetingType, date: string) =>
    found(
      again.map((step) =>
        step.type === type
          ? { ...step, present: atLocal(Temporal.PlainDate.from(date), '10:00'), fixed: true }
          : step,
      ),
    )
  expect(move('leaderPreparation', '2026-04-01').map(({ moved }) => moved)).toEqual(Array(5).fill(false))
  const later = move('leaderPreparation', '2026-04-08')
  expect(later.map(local)[2]).toEqual(['networkMeeting', '2026-04-09T08:00'])
})

test('when one meeting has no time in its window it is named', () => {
  const away: BusySpan = { start: atLocal(monday, '00:00'), end: atLocal(until, '00:00') }
  const steps = cycle(
    (type) => (type === 'debrief' ? [person('bente', away)] : [person('karen')]),
    [room('birk')],
  )
  expect(findCycle(steps)).toEqual({ meetings: null, blocked: 'debrief' })
})

test('T-10: the debrief waits until the room is given back', () => {
  const steps = cycle(() => [person('karen')], [room('birk')], ['networkMeeting', 'debrief'])
  const day = Temporal.PlainDate.from('2026-04-07')
  const only = { ...steps[1]!, search: { ...steps[1]!.search, from: day, until: day } }
  const at = (rooms: SlotRoom[]) =>
    found([steps[0]!, { ...only, search: { ...only.search, rooms } }]).map(local)[1]?.[1]
  expect(at([room('birk')])).toBe('2026-04-07T10:30')
  expect(at([room('birk'), room('eg')])).toBe('2026-04-07T10:00')
})

const drawnBusy = fc.array(
  fc.record({ day: fc.integer({ min: 7, max: 34 }), from: fc.constantFrom('00:00', '08:00', '12:00') }),
  { minLength: 10, maxLength: 60 },
)
const busyFrom = (drawn: { day: number; from: string }[]) =>
  drawn.map(({ day, from }) => span(monday.add({ days: day }), from, from === '08:00' ? '13:00' : '23:00'))

test('every meeting found lies in its window and after the one before it; and none is missed that could be found', () => {
  let complete = 0
  fc.assert(
    fc.property(drawnBusy, drawnBusy, drawnBusy, (karen, bente, birk) => {
      const leader = person('bente', ...busyFrom(bente))
      const staff = person('karen', ...busyFrom(karen))
      const rooms = [room('birk', ...busyFrom(birk.slice(0, 20)))]
      const steps = cycle((type) => (kindOf(type).family === 'no' ? [staff, leader] : [staff]), rooms)
      const { meetings } = findCycle(steps)
      expect(meetings !== null).toBe(canBePlaced(steps))
      if (!meetings) return
      complete += 1
      const day = localDate(meetings[2]!.slot.start)
      const [m2, pre, , debrief, after] = meetings.map(({ slot }) => localDate(slot.start))
      const order = [m2!, day.subtract({ days: 8 }), day.subtract({ days: 7 }), pre!, day]
      expect(order).toEqual(order.toSorted((a, b) => Temporal.PlainDate.compare(a, b)))
      expect(Temporal.PlainDate.compare(debrief!, addWorkingDays(day, 5))).toBeLessThanOrEqual(0)
      expect(day.until(after!).days).toBeLessThanOrEqual(7)
      const ends = meetings.map(({ slot }) => slot.end.epochMilliseconds)
      expect(meetings.slice(1).every(({ slot }, n) => ends[n]! <= slot.start.epochMilliseconds)).toBe(true)
    }),
    { numRuns: 25, seed: 5 },
  )
  expect(complete).toBeGreaterThan(2)
  expect(complete).toBeLessThan(25)
})

/** The slow telling: any network meeting about which there are times for the others, told in days of the calendar. */
function canBePlaced(steps: CycleStep[]): boolean {
  const [m2, pre, meetings, debriefs, afters] = steps.map(({ search: wish }) =>
    possible(wish, prepare(wish)).map(({ start }) => ({
      start: start.epochMilliseconds,
      end: start.epochMilliseconds + wish.minutes * 60_000,
      day: localDate(start),
    })),
  )
  const margin = 30 * 60_000
  return meetings!.some((meeting) => {
    const away = (one: { day: Temporal.PlainDate }) => meeting.day.until(one.day).days
    const days = (all: typeof meetings, from: number, to: number) =>
      all!.filter((one) => away(one) >= from && away(one) <= to)
    const lastDebrief = away({ day: addWorkingDays(meeting.day, 5) })
    const lastPreparation = away({ day: addWorkingDays(meeting.day, -1) })
    return (
      days(m2, -28, -8).length > 0 &&
      days(pre, -7, lastPreparation).length > 0 &&
      days(debriefs, 0, lastDebrief).some(
        (debrief) =>
          meeting.end + margin <= debrief.start && days(afters, 1, 7).some((one) => debrief.end <= one.start),
      )
    )
  })
}
