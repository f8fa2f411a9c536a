import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { freeTimes, type SlotQuestion } from '../../../tests/bench/free-times.ts'
import { plainGrid } from '../../../tests/bench/plain-grid.ts'

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const weekdays = fc.oneof(fc.constant(everyDay), fc.subarray(everyDay))
const times = [
  '00:00',
  '02:30',
  '07:00',
  '08:00',
  '09:10',
  '12:00',
  '12:30',
  '16:00',
  '17:30',
  '23:00',
  '24:00',
]
const hours = fc.array(
  fc.record({
    days: weekdays,
    start: fc.constantFrom(...times.slice(0, -1)),
    end: fc.constantFrom(...times),
  }),
  { minLength: 1, maxLength: 3 },
)
/** Both clock changes in Denmark, one of half an hour, one at midnight, and none. */
const places = fc.constantFrom(
  ['Europe/Copenhagen', '2027-03-26'],
  ['Europe/Copenhagen', '2026-10-23'],
  ['Australia/Lord_Howe', '2026-10-02'],
  ['Africa/Cairo', '2026-04-23'],
  ['Asia/Tokyo', '2026-12-30'],
)
const questions: fc.Arbitrary<SlotQuestion> = places.chain(([timeZone, from]) => {
  const zero = Temporal.PlainDate.from(from!).toZonedDateTime(timeZone!).epochMilliseconds
  const busy = fc
    .record({ minute: fc.integer({ min: -200, max: 8000 }), length: fc.integer({ min: 0, max: 400 }) })
    .map(({ minute, length }): [number, number] => [
      zero + minute * 60_000,
      zero + (minute + length) * 60_000,
    ])
  const calendars = fc.array(fc.array(busy, { maxLength: 5 }), { minLength: 1, maxLength: 4 })
  return fc.record({
    timeZone: fc.constant(timeZone!),
    from: fc.constant(from!),
    days: fc.integer({ min: 0, max: 6 }),
    gridMinutes: fc.constantFrom(5, 15, 20, 30, 60, 7),
    lengthMinutes: fc.constantFrom(15, 45, 50, 120),
    padMinutes: fc.constantFrom(0, 10, 30),
    holidays: fc.subarray([from!, '2026-12-31', '2027-01-01', '2027-03-28']),
    personHours: hours,
    roomHours: hours,
    people: calendars,
    rooms: calendars,
  })
})

test('the engine answers as the plainest grid search does, start for start and room for room', () => {
  let answered = 0
  fc.assert(
    fc.property(questions, (asked) => {
      const found = freeTimes(asked)
      if (found.length > 0) answered += 1
      expect(found).toEqual(plainGrid(asked))
    }),
    { numRuns: 500 },
  )
  expect(answered).toBeGreaterThan(50)
})

test('T-10: what touches a cell takes it, and the pad lies within the room’s own hours', () => {
  const minutes = (time: string) => Temporal.Instant.from(`2026-03-18T${time}+01:00`).epochMilliseconds
  const days = [3]
  const asked: SlotQuestion = {
    timeZone: 'Europe/Copenhagen',
    from: '2026-03-18',
    days: 1,
    gridMinutes: 15,
    lengthMinutes: 120,
    padMinutes: 30,
    holidays: [],
    personHours: [{ days, start: '08:00', end: '11:00' }],
    roomHours: [{ days, start: '08:00', end: '17:00' }],
    people: [[[minutes('07:00'), minutes('08:01')]]],
    rooms: [[], [[minutes('11:10'), minutes('12:00')]], [[minutes('08:00'), minutes('17:00')]]],
  }
  expect(freeTimes(asked)).toEqual([
    [minutes('08:30'), [0, 1]],
    [minutes('08:45'), [0]],
    [minutes('09:00'), [0]],
  ])
  expect(freeTimes({ ...asked, holidays: ['2026-03-18'] })).toEqual([])
})
