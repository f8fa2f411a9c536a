import { Temporal } from 'temporal-polyfill'
import { isWorkingDay } from '#shared/domain/calendar/working-days.ts'
import { atLocal } from '#shared/domain/calendar/zone.ts'
import type { Search } from '#shared/domain/meeting/slot.ts'
import { findSlots } from '#shared/domain/meeting/slots.ts'
import { person, room, search } from '../support/search.ts'
import { seeded } from '../support/seeded.ts'
import { figure, type Figure } from './figure.ts'
import { freeTimes, type SlotQuestion } from './free-times.ts'
import { inTurns } from './in-turns.ts'
import { plainGrid } from './plain-grid.ts'

/** A quarter of a year that crosses Easter and the change to summer time (knowledge: graph 5.2). */
const from = Temporal.PlainDate.from('2027-01-04')
const dayMs = 86_400_000
const turns = 10

/** The engine beside the plainest grid search on the same question, and the whole finder beside that. */
export async function finderFigures(): Promise<Figure[]> {
  const asked = question({ people: 15, rooms: 20, days: 90, busyEach: 28 })
  const same = JSON.stringify(freeTimes(asked)) === JSON.stringify(plainGrid(asked))
  if (!same) throw new Error('the finder and the plain grid search answer differently')
  const engine = await inTurns(
    timed(() => freeTimes(asked)),
    timed(() => plainGrid(asked)),
  )
  const wish = searchOf(question({ people: 20, rooms: 15, days: 56, busyEach: 30 }))
  const fixed = question({ people: 20, rooms: 15, days: 56, busyEach: 30 })
  const whole = await inTurns(
    timed(() => plainGrid(fixed)),
    timed(() => findSlots(wish)),
  )
  return [
    figure('times, plain grid search', engine.second, 'ms', null),
    figure('times, the finder’s engine', engine.first, 'ms', null),
    figure('plain grid search beside the engine', engine.ratio, 'times', { atLeast: 2 }),
    figure('finder, 20 people, 15 rooms, 8 weeks', whole.second, 'ms', null),
    figure('finder beside a plain grid search', whole.ratio, 'times', { atMost: 4 }),
  ]
}

const timed = (work: () => unknown) => () => {
  const before = performance.now()
  for (let turn = 0; turn < turns; turn++) work()
  return Promise.resolve((performance.now() - before) / turns)
}

type Size = { people: number; rooms: number; days: number; busyEach: number }

function question({ people, rooms, days, busyEach }: Size): SlotQuestion {
  const random = seeded(2027)
  const zero = atLocal(from, '00:00').epochMilliseconds
  const busy = (count: number) =>
    Array.from({ length: count }, (): [number, number] => {
      const minute = 7 * 60 + 5 * Math.floor(random() * 120)
      const start = zero + Math.floor(random() * days) * dayMs + minute * 60_000
      return [start, start + (15 + 15 * Math.floor(random() * 12)) * 60_000]
    })
  const weekdays = [1, 2, 3, 4, 5]
  const dates = Array.from({ length: days }, (_, n) => from.add({ days: n }))
  return {
    timeZone: 'Europe/Copenhagen',
    from: from.toString(),
    days,
    gridMinutes: 15,
    lengthMinutes: 120,
    padMinutes: 30,
    holidays: dates.filter((date) => date.dayOfWeek <= 5 && !isWorkingDay(date)).map(String),
    personHours: [
      { days: weekdays, start: '08:00', end: '12:00' },
      { days: weekdays, start: '12:30', end: '16:00' },
    ],
    roomHours: [{ days: weekdays, start: '07:00', end: '17:30' }],
    people: Array.from({ length: people }, () => busy(busyEach)),
    rooms: Array.from({ length: rooms }, () => busy(busyEach * 6)),
  }
}

function searchOf(asked: SlotQuestion): Search {
  const spans = (busy: readonly [number, number][]) =>
    busy.map(([start, end]) => ({
      start: Temporal.Instant.fromEpochMilliseconds(start),
      end: Temporal.Instant.fromEpochMilliseconds(end),
    }))
  return search({
    people: asked.people.map((busy, n) => person(`person-${n}`, ...spans(busy))),
    rooms: asked.rooms.map((busy, n) => room(`room-${n}`, ...spans(busy))),
    from,
    until: from.add({ days: asked.days - 1 }),
    now: atLocal(from, '00:00'),
  })
}
