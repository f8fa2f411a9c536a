import { expect, test } from 'vitest'
import { monday, person, room, search, span } from '../../../tests/support/search.ts'
import { zone } from '../calendar/zone.ts'
import { findSlots } from './slots.ts'
import type { RoomNeed, Search } from './slot.ts'

const allDay = span(monday, '00:00', '23:00')
const misses = (changes: Partial<Search>) =>
  findSlots(search(changes)).nearMisses.map(({ given, slot }) => [
    ...given.map(({ drop }) => drop),
    slot.start.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' }),
    slot.rooms.map(({ mail }) => mail),
    ...given.map(({ cost }) => cost),
  ])

test('X-27: all but the health visitor', () => {
  const people = [person('lise', allDay), person('bente'), person('rune')]
  expect(misses({ people })).toEqual([
    [{ kind: 'people', mails: ['lise'] }, '08:00', ['birk'], { kind: 'absent', mails: ['lise'] }],
  ])
})

test('of two groups that could be given up the smaller one is offered, and never the one who calls the meeting', () => {
  const morning = span(monday, '08:00', '12:00')
  const afternoon = span(monday, '12:00', '16:00')
  const people = [
    { ...person('karen', morning), presence: 'always' as const },
    person('lise', afternoon),
    person('bente', afternoon),
    person('rune', morning),
  ]
  expect(misses({ people }).map(([drop]) => drop)).toEqual([{ kind: 'people', mails: ['lise', 'bente'] }])
})

test('an unknown mailbox can be given up too', () => {
  expect(misses({ people: [person('bente'), { ...person('ghost'), busy: null }] })).toMatchObject([
    [{ kind: 'people', mails: ['ghost'] }, '08:00', ['birk'], { kind: 'absent' }],
  ])
})

test('45 minutes shorter', () => {
  const people = [{ ...person('a', span(monday, '09:15', '16:00')), presence: 'always' as const }]
  expect(misses({ people })).toEqual([
    [{ kind: 'shorter', minutes: 45 }, '08:00', ['birk'], { kind: 'minutes', fewer: 45 }],
  ])
})

test('another room: too small, elsewhere, up steps, without a screen, or not the one that was asked for', () => {
  const need = search().need!
  const small = [{ ...room('eg'), capacity: 8, place: 'Rådhuset' }]
  const cost = (change: Partial<RoomNeed>) =>
    misses({ rooms: small, need: { ...need, ...change } }).map(([drop, , rooms, price]) => [
      drop,
      rooms,
      price,
    ])
  expect(cost({ seats: 11 })).toEqual([
    [{ kind: 'room', need: 'seats' }, ['eg'], { kind: 'seats', lacking: 3 }],
  ])
  expect(cost({ accessible: true })).toEqual([
    [{ kind: 'room', need: 'accessible' }, ['eg'], { kind: 'steps' }],
  ])
  expect(cost({ equipment: ['screen', 'video'] })).toEqual([
    [{ kind: 'room', need: 'equipment' }, ['eg'], { kind: 'equipment', lacking: ['screen', 'video'] }],
  ])
  expect(cost({ place: 'Familiehuset' })).toEqual([
    [{ kind: 'room', need: 'place' }, ['eg'], { kind: 'elsewhere', place: 'Rådhuset' }],
  ])
  expect(cost({ only: ['ask'] })).toEqual([
    [{ kind: 'room', need: 'only' }, ['eg'], { kind: 'another-room' }],
  ])
})

test('against the family’s wish, and over lunch', () => {
  const busy = [span(monday, '08:00', '11:00'), span(monday, '13:15', '16:00')]
  const lunch = misses({ people: [{ ...person('a', ...busy), presence: 'always' }] })
  expect(lunch.at(-1)).toEqual([{ kind: 'lunch' }, '11:00', ['birk'], { kind: 'lunch' }])
  const family = { notBefore: '15:00', notAfter: null, notOn: [] }
  expect(misses({ family, minutes: 120 }).map(([drop, start, , cost]) => [drop, start, cost])).toEqual([
    [{ kind: 'shorter', minutes: 60 }, '15:00', { kind: 'minutes', fewer: 60 }],
    [{ kind: 'family', wish: 'notBefore' }, '08:00', { kind: 'family' }],
  ])
})

test('where one thing is not enough two are offered, with what both cost', () => {
  const small = [{ ...room('eg'), capacity: 8 }]
  const need = { ...search().need!, seats: 11, accessible: true }
  expect(misses({ rooms: small, need })).toEqual([
    [
      { kind: 'room', need: 'seats' },
      { kind: 'room', need: 'accessible' },
      '08:00',
      ['eg'],
      { kind: 'seats', lacking: 3 },
      { kind: 'steps' },
    ],
  ])
})

test('all but the health visitor and 30 minutes shorter, when neither alone is enough; each pair once', () => {
  const people = [
    person('lise', allDay),
    { ...person('a', span(monday, '09:30', '16:00')), presence: 'always' as const },
  ]
  expect(misses({ people })).toEqual([
    [
      { kind: 'shorter', minutes: 30 },
      { kind: 'people', mails: ['lise'] },
      '08:00',
      ['birk'],
      { kind: 'minutes', fewer: 30 },
      { kind: 'absent', mails: ['lise'] },
    ],
  ])
})

test('of a meeting that needs no room, none is given up', () => {
  const people = [{ ...person('a', span(monday, '09:15', '16:00')), presence: 'always' as const }]
  expect(misses({ people, rooms: [], need: null })).toEqual([
    [{ kind: 'shorter', minutes: 45 }, '08:00', [], { kind: 'minutes', fewer: 45 }],
  ])
})
