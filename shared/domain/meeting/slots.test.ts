import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { aWeekBefore, monday, person, room, search, span } from '../../../tests/support/search.ts'
import { atLocal, localDate, zone } from '../calendar/zone.ts'
import { decideBooking } from './booking.ts'
import { findSlots } from './slots.ts'

const clock = (start: Temporal.Instant) =>
  start.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })
const shown = (found: ReturnType<typeof findSlots>) => found.slots.map((slot) => clock(slot.start))

test('T-10: the room must be free from half an hour before to half an hour after', () => {
  const busy = span(monday, '08:00', '08:40')
  expect(shown(findSlots(search({ rooms: [room('birk', busy)] })))[0]).toBe('09:15')
  expect(shown(findSlots(search({ people: [person('a', busy)] })))[0]).toBe('08:45')
})

test('a meeting does not lie across lunch, nor after Friday two o’clock, nor on a holiday, nor in the past', () => {
  const morning = span(monday, '08:00', '10:15')
  expect(shown(findSlots(search({ people: [person('a', morning)] })))[0]).toBe('12:30')
  const friday = monday.add({ days: 4 })
  const busy = span(friday, '08:00', '12:15')
  expect(shown(findSlots(search({ from: friday, until: friday, people: [person('a', busy)] })))).toEqual([])
  const goodFriday = Temporal.PlainDate.from('2026-04-03')
  expect(findSlots(search({ from: goodFriday, until: goodFriday }))).toEqual({
    slots: [],
    nearMisses: [],
    obstacles: [{ kind: 'outside-hours', name: '', share: 1 }],
  })
  expect(findSlots(search({ now: atLocal(monday, '17:00') })).slots).toEqual([])
})

test('when nothing fits it says who stands in the way, most often first', () => {
  const found = findSlots(
    search({
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
  expect(findSlots(search({ people: [{ ...person('ghost'), busy: null }] })).obstacles[0]).toEqual({
    kind: 'unknown-mailbox',
    name: 'ghost',
    share: 1,
  })
  expect(findSlots(search({ rooms: [room('birk', span(monday, '00:00', '23:45'))] })).obstacles).toEqual([
    { kind: 'rooms', name: '', share: 1 },
  ])
})

test('a search of three months is spread: three a day at most, an hour apart, twenty in all', () => {
  const found = findSlots(search({ until: monday.add({ days: 90 }) }))
  expect(found.slots).toHaveLength(20)
  const days = found.slots.map((slot) => String(localDate(slot.start)))
  for (const day of new Set(days)) expect(days.filter((other) => other === day).length).toBeLessThanOrEqual(3)
  expect(shown(found).slice(0, 4)).toEqual(['08:00', '09:00', '10:00', '08:00'])
})

test('her own time is offered before all others, at any hour, when it fits', () => {
  const own = atLocal(monday, '16:10')
  expect(shown(findSlots(search({ first: own }))).slice(0, 2)).toEqual(['16:10', '08:00'])
  expect(shown(findSlots(search({ first: atLocal(monday, '08:15') }))).slice(0, 3)).toEqual([
    '08:15',
    '08:00',
    '09:00',
  ])
  const late = room('birk', span(monday, '18:20', '19:00'))
  expect(shown(findSlots(search({ first: own, rooms: [late] })))).not.toContain('16:10')
  expect(shown(findSlots(search({ first: own.add({ hours: 24 }) })))[0]).toBe('08:00')
  expect(shown(findSlots(search({ first: aWeekBefore })))[0]).toBe('08:00')
})

test('nothing is offered that may not be booked: neither Christmas Eve nor a holiday, not even as her own time', () => {
  for (const day of ['2026-12-24', '2026-04-02', '2026-04-05'].map((date) => Temporal.PlainDate.from(date)))
    for (const first of [null, atLocal(day, '09:00')]) {
      const start = atLocal(day, '09:00')
      const wish = {
        type: 'networkMeeting',
        start,
        end: start.add({ hours: 2 }),
        place: 'room',
        room: { mail: 'birk' },
        participants: [],
      } as const
      expect(decideBooking(wish, aWeekBefore, [])).toMatchObject({ because: 'meeting-on-day-off' })
      expect(findSlots(search({ from: day, until: day, first })).slots).toEqual([])
    }
})

test('travel, own working hours on another clock, and the family’s wishes are kept', () => {
  const visit = person('a', span(monday, '08:00', '09:00'))
  expect(shown(findSlots(search({ people: [{ ...visit, travelMinutes: 30 }] })))[0]).toBe('09:30')
  const hours = [{ days: [1], start: '09:00', end: '12:00' }]
  const abroad = { ...person('a'), hours: { zone: 'Europe/London', hours } }
  expect(shown(findSlots(search({ people: [abroad] })))).toEqual(['10:00'])
  expect(shown(findSlots(search({ family: { notBefore: '09:00', notAfter: null, notOn: [] } })))[0]).toBe(
    '09:00',
  )
  const notOn = { notBefore: null, notAfter: '12:00', notOn: [1] }
  const tuesday = findSlots(search({ until: monday.add({ days: 1 }), family: notOn })).slots
  expect(tuesday.map(({ start }) => [String(localDate(start)), clock(start)])).toEqual([
    ['2026-03-24', '08:00'],
    ['2026-03-24', '09:00'],
    ['2026-03-24', '10:00'],
  ])
})

test('a room must have what is needed, and the one that fits most closely comes first', () => {
  const rooms = [
    { ...room('hall'), capacity: 40 },
    { ...room('small'), capacity: 3 },
    { ...room('closet'), capacity: 1 },
    { ...room('unknown'), capacity: null },
  ]
  const names = (changes = {}) => {
    const need = { ...search().need!, ...changes }
    return findSlots(search({ rooms, need })).slots[0]?.rooms.map(({ mail }) => mail)
  }
  expect(names()).toEqual(['small', 'hall', 'unknown'])
  expect(names({ only: ['hall'] })).toEqual(['hall'])
  expect(names({ accessible: true })).toBeUndefined()
})

test('T-12, T-14: the best is when all can come, the rules agree, school is on and the day is near', () => {
  const week7 = Temporal.PlainDate.from('2027-02-15')
  const day = (n: number) => week7.add({ days: n })
  const guest = { ...person('guest', span(day(8), '00:00', '23:00')), presence: 'welcome' as const }
  const found = findSlots(
    search({
      people: [person('a'), guest],
      from: week7,
      until: day(9),
      // A whole morning: once a day.
      minutes: 240,
      now: atLocal(week7, '07:00'),
      rules: { earliest: day(1), latest: day(8) },
    }),
  )
  expect(
    found.slots.map(({ start, reasons }) => [localDate(start).day, ...reasons.map(({ kind }) => kind)]),
  ).toEqual([
    [22, 'everybody'],
    [16, 'everybody', 'school-holiday'],
    [17, 'everybody', 'school-holiday'],
    [18, 'everybody', 'school-holiday'],
    [19, 'everybody', 'school-holiday'],
    [24, 'everybody', 'after-three-months'],
    [15, 'everybody', 'short-notice', 'school-holiday', 'earliest'],
    [23, 'without'],
  ])
})
