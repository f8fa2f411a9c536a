import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isWorkingDay } from '../calendar/working-days.ts'
import { atLocal, localDate, zone } from '../calendar/zone.ts'
import { findSlots, type SlotWish } from './slots.ts'
import type { BusySpan } from './slot.ts'

const monday = Temporal.PlainDate.from('2026-03-23')
const now = atLocal(monday.subtract({ days: 7 }), '09:00')
const margin = { before: 30, after: 30 }
const span = (day: Temporal.PlainDate, from: string, until: string): BusySpan => ({
  start: atLocal(day, from),
  end: atLocal(day, until),
})
const person = (mail: string, ...busy: BusySpan[]) => ({ mail, busy })
const room = (mail: string, ...busy: BusySpan[]) => ({ mail, name: mail, capacity: 10, busy })
const wish = (changes: Partial<SlotWish> = {}): SlotWish => ({
  people: [person('a')],
  rooms: [room('birk')],
  from: monday,
  until: monday,
  minutes: 120,
  margin,
  now,
  ...changes,
})
const shown = (found: ReturnType<typeof findSlots>) =>
  found.slots.map((slot) =>
    slot.start.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' }),
  )

test('T-10: the room must be free from half an hour before to half an hour after', () => {
  const busy = span(monday, '08:00', '08:40')
  expect(shown(findSlots(wish({ rooms: [room('birk', busy)] })))[0]).toBe('09:15')
  expect(shown(findSlots(wish({ people: [person('a', busy)] })))[0]).toBe('08:45')
})

test('a meeting does not lie across lunch, nor after Friday two o’clock, nor on a holiday, nor in the past', () => {
  const starts = shown(findSlots(wish({ people: [person('a', span(monday, '08:00', '10:15'))] })))
  expect(starts[0]).toBe('12:30')
  const friday = monday.add({ days: 4 })
  expect(
    shown(
      findSlots(wish({ from: friday, until: friday, people: [person('a', span(friday, '08:00', '12:15'))] })),
    ),
  ).toEqual([])
  const goodFriday = Temporal.PlainDate.from('2026-04-03')
  expect(findSlots(wish({ from: goodFriday, until: goodFriday }))).toEqual({
    slots: [],
    obstacles: [{ kind: 'outside-hours', name: '', share: 1 }],
  })
  expect(findSlots(wish({ now: atLocal(monday, '17:00') })).slots).toEqual([])
})

test('when nothing fits it says who stands in the way, most often first', () => {
  const found = findSlots(
    wish({
      people: [
        person('busy', span(monday, '08:00', '16:00')),
        person('morning', span(monday, '08:00', '12:00')),
        person('free'),
      ],
    }),
  )
  expect(found.slots).toEqual([])
  expect(found.obstacles.map(({ kind, name, share }) => [kind, name, share === 1])).toEqual([
    ['person', 'busy', true],
    ['person', 'morning', false],
  ])
})

test('an unknown mailbox and rooms that are all taken are said, not hidden', () => {
  expect(findSlots(wish({ people: [{ mail: 'ghost', busy: null }] })).obstacles[0]).toEqual({
    kind: 'unknown-mailbox',
    name: 'ghost',
    share: 1,
  })
  expect(findSlots(wish({ rooms: [room('birk', span(monday, '00:00', '23:45'))] })).obstacles).toEqual([
    { kind: 'rooms', name: '', share: 1 },
  ])
})

const busyDays = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 13 }),
    from: fc.integer({ min: 28, max: 64 }),
    length: fc.integer({ min: 1, max: 16 }),
  }),
  { maxLength: 25 },
)
const spans = (first: Temporal.PlainDate, drawn: { day: number; from: number; length: number }[]) =>
  drawn.map(({ day, from, length }) => {
    const start = atLocal(first.add({ days: day }), '00:00').add({ minutes: from * 15 })
    return { start, end: start.add({ minutes: length * 15 }) }
  })

test('every time found really fits, in the weeks of both clock changes; and where none is found, something is in the way', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('2026-03-23', '2026-10-19', '2026-12-14'),
      busyDays,
      busyDays,
      busyDays,
      (from, one, two, rooms) => {
        const first = Temporal.PlainDate.from(from)
        const people = [person('one', ...spans(first, one)), person('two', ...spans(first, two))]
        const birk = room('birk', ...spans(first, rooms))
        const found = findSlots(wish({ people, rooms: [birk], from: first, until: first.add({ days: 13 }) }))
        const clear = (busy: readonly BusySpan[], start: Temporal.Instant, end: Temporal.Instant) =>
          busy.every(
            (other) =>
              Temporal.Instant.compare(other.end, start) <= 0 ||
              Temporal.Instant.compare(other.start, end) >= 0,
          )
        for (const { start, end } of found.slots) {
          expect(start.until(end).total('minutes')).toBe(120)
          expect(isWorkingDay(localDate(start))).toBe(true)
          for (const { busy } of people) expect(clear(busy, start, end)).toBe(true)
          expect(clear(birk.busy, start.subtract({ minutes: 30 }), end.add({ minutes: 30 }))).toBe(true)
        }
        expect(found.slots.length > 0).toBe(found.obstacles.length === 0)
      },
    ),
  )
})

test('a wish for three months is spread: three a day at most, twenty in all', () => {
  const found = findSlots(wish({ until: monday.add({ days: 90 }) }))
  expect(found.slots).toHaveLength(20)
  const days = found.slots.map((slot) => String(localDate(slot.start)))
  for (const day of new Set(days)) expect(days.filter((other) => other === day).length).toBeLessThanOrEqual(3)
})

test('her own time is offered before all others, at any hour, when it fits', () => {
  const own = atLocal(monday, '16:10')
  expect(shown(findSlots(wish({ first: own }))).slice(0, 2)).toEqual(['16:10', '08:00'])
  expect(shown(findSlots(wish({ first: atLocal(monday, '08:15') }))).slice(0, 3)).toEqual([
    '08:15',
    '08:00',
    '08:30',
  ])
  const late = room('birk', span(monday, '18:20', '19:00'))
  expect(shown(findSlots(wish({ first: own, rooms: [late] })))).not.toContain('16:10')
  expect(shown(findSlots(wish({ first: own.add({ hours: 24 }) })))[0]).toBe('08:00')
  expect(shown(findSlots(wish({ first: now })))[0]).toBe('08:00')
})
