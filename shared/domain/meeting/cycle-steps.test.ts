import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { aWeekBefore, monday, person, room } from '../../../tests/support/search.ts'
import { atLocal, localDate } from '../calendar/zone.ts'
import { findCycle } from './cycle.ts'
import { choicesFor } from './cycle-choices.ts'
import { cycleReach, cycleSteps, cycleTypes, type CycleAsked } from './cycle-steps.ts'
import { dayAt } from './meeting-kind.ts'
import { kindOf } from './meeting-kinds.ts'
import { spared } from './spared.ts'

const today = monday.subtract({ days: 7 })
const asked = (changes: Partial<CycleAsked> = {}): CycleAsked => ({
  wishes: cycleTypes.map((type) => ({ type, place: 'room', present: null, fixed: false })),
  people: [{ ...person('karen'), presence: 'always' }, person('leader'), person('bente')],
  leaderMail: 'leader',
  roomsFor: () => [
    { ...room('birk'), equipment: ['screen'] },
    { ...room('eg'), capacity: 4 },
  ],
  room: { accessible: false, equipment: ['screen'], place: null },
  adults: 2,
  family: { notBefore: '09:00', notAfter: null, notOn: [] },
  from: monday.add({ days: 14 }),
  until: monday.add({ days: 25 }),
  minutes: 120,
  rules: { earliest: null, latest: null },
  now: aWeekBefore,
  today,
  ...changes,
})
const searchOf = (type: string) => cycleSteps(asked()).find((step) => step.type === type)!.search
const mails = (type: string) => searchOf(type).people.map(({ mail }) => mail)

test('D-07, D-09, D-12: she is at all of them, the meeting leader at his, everybody at the network meeting', () => {
  expect(cycleTypes.map((type) => [type, mails(type)])).toEqual([
    ['familyPreparation', ['karen']],
    ['leaderPreparation', ['karen', 'leader']],
    ['networkMeeting', ['karen', 'leader', 'bente']],
    ['debrief', ['karen', 'leader']],
    ['afterMeeting', ['karen']],
  ])
})

test('seats are for those who come and for the family where it is there; its wishes count there alone', () => {
  expect(cycleTypes.map((type) => searchOf(type).need?.seats)).toEqual([3, 2, 5, 2, 3])
  expect(cycleTypes.map((type) => searchOf(type).family.notBefore)).toEqual([
    '09:00',
    null,
    '09:00',
    null,
    '09:00',
  ])
  expect(searchOf('debrief').need?.equipment).toEqual([])
  const atHome = asked({ wishes: [{ type: 'afterMeeting', place: 'home', present: null, fixed: false }] })
  expect(cycleSteps(atHome)[0]!.search.need).toBeNull()
})

test('the days that are searched begin tomorrow at the earliest', () => {
  const days = ({ from, until }: ReturnType<typeof cycleReach>) => [from.toString(), until.toString()]
  expect(days(cycleReach(asked()))).toEqual(['2026-03-17', '2026-05-01'])
  const far = asked({ from: monday.add({ days: 60 }), until: monday.add({ days: 70 }) })
  expect(days(cycleReach(far))).toEqual(['2026-04-24', '2026-06-15'])
})

test('every other time that is offered lies in its window and between its neighbours', () => {
  const steps = cycleSteps(asked())
  const planned = findCycle(steps).meetings!
  const network = localDate(planned.find(({ type }) => type === 'networkMeeting')!.slot.start)
  for (const [n, step] of steps.entries()) {
    const choices = choicesFor(step, planned)
    expect(choices.length).toBeGreaterThan(1)
    if (step.type === 'networkMeeting') continue
    const { from, until } = kindOf(step.type).window!
    for (const { start, end } of choices) {
      expect(localDate(start).toString() >= dayAt(network, from).toString()).toBe(true)
      expect(localDate(start).toString() <= dayAt(network, until).toString()).toBe(true)
      for (const next of planned.slice(n + 1, n + 2))
        expect(Temporal.Instant.compare(end, next.slot.start)).toBeLessThanOrEqual(0)
    }
  }
})

test('a network meeting lies where she has put it, whatever the calendars say, and the others about it', () => {
  const present = atLocal(monday.add({ days: 16 }), '13:10')
  const wishes = asked().wishes.map((wish) =>
    wish.type === 'networkMeeting' ? { ...wish, present, fixed: true } : wish,
  )
  const meetings = findCycle(cycleSteps(asked({ wishes }))).meetings!
  expect(meetings[2]!.slot.start).toEqual(present)
  expect(localDate(meetings[3]!.slot.start).toString() >= localDate(present).toString()).toBe(true)
})

test('a meeting that moves does not stand in its own way, and nothing else is made free', () => {
  const at = (minutes: number) => aWeekBefore.add({ minutes })
  const spans = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 12 }))
      .map(([start, length]) => ({ start: at(start), end: at(start + length) })),
    { maxLength: 5 },
  )
  const covers = (all: readonly { start: Temporal.Instant; end: Temporal.Instant }[], minute: number) =>
    all.some(
      ({ start, end }) =>
        Temporal.Instant.compare(start, at(minute)) <= 0 && Temporal.Instant.compare(at(minute), end) < 0,
    )
  fc.assert(
    fc.property(spans, spans, (busy, own) => {
      const left = spared(busy, own)
      for (let minute = 0; minute < 60; minute++)
        expect(covers(left, minute)).toBe(covers(busy, minute) && !covers(own, minute))
    }),
  )
})
