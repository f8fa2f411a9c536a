import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import {
  answers,
  asItStands,
  demandOf,
  followings,
  mayFollow,
  maySayAnswer,
  type Attendance,
  type Saying,
} from './attendance.ts'
import { meetingStates } from './meeting.ts'

const start = Temporal.Instant.from('2026-03-18T08:00:00Z')
const before = start.subtract({ hours: 1 })
const booked = { state: 'booked', start } as const
const silent: Attendance = {
  contactId: 'jonas',
  welcome: false,
  answer: null,
  substituteId: null,
  followed: null,
}
const absent = { ...silent, answer: 'absent' } as const
const no: Saying = { answer: 'absent', substituteId: null }
const sends: Saying = { answer: 'absent', substituteId: 'dorte' }

test('X-27: who is invited says no, with a substitute who may be sent or without, and takes it back', () => {
  expect(maySayAnswer(booked, silent, no, [], before)).toEqual({ may: true, changes: true })
  expect(maySayAnswer(booked, silent, sends, ['dorte'], before)).toEqual({ may: true, changes: true })
  expect(maySayAnswer(booked, absent, { answer: 'coming', substituteId: null }, [], before)).toEqual({
    may: true,
    changes: true,
  })
  expect(maySayAnswer(booked, silent, sends, ['lise'], before)).toEqual({
    may: false,
    because: 'substitute-not-possible',
  })
  expect(maySayAnswer(booked, undefined, no, [], before)).toEqual({
    may: false,
    because: 'absence-not-invited',
  })
})

test('what stands already changes nothing, though the substitute may be chosen no more', () => {
  const named = { ...absent, substituteId: 'dorte' }
  expect(maySayAnswer(booked, named, sends, [], before)).toEqual({ may: true, changes: false })
  expect(maySayAnswer(booked, named, no, [], before)).toEqual({ may: true, changes: true })
})

test('only until the meeting begins, and of none that is off', () => {
  const at = (now: Temporal.Instant) => maySayAnswer(booked, silent, no, [], now)
  expect(at(start.subtract({ nanoseconds: 1 }))).toMatchObject({ may: true })
  expect(at(start)).toEqual({ may: false, because: 'absence-meeting-begun' })
  const off = { ...booked, state: 'cancelled' } as const
  expect(maySayAnswer(off, silent, no, [], before)).toEqual({ may: false, because: 'absence-meeting-off' })
  expect(mayFollow(off, absent, 'without', before)).toEqual({ may: false, because: 'absence-meeting-off' })
})

test('the coordinator decides about an absence once, and takes along only a substitute who was named', () => {
  expect(mayFollow(booked, absent, 'without', before)).toEqual({ may: true, changes: true })
  expect(mayFollow(booked, { ...absent, followed: 'without' }, 'without', before)).toEqual({
    may: true,
    changes: false,
  })
  expect(mayFollow(booked, absent, 'substitute', before)).toEqual({
    may: false,
    because: 'substitute-not-possible',
  })
  expect(mayFollow(booked, silent, 'without', before)).toEqual({ may: false, because: 'absence-not-said' })
})

test('who must come and sends nobody asks for a decision; who is only welcome asks for none', () => {
  expect(demandOf(absent, false)).toBe('decide')
  expect(demandOf({ ...absent, welcome: true }, false)).toBe('none')
  expect(demandOf({ ...absent, substituteId: 'dorte' }, true)).toBe('take-substitute')
  // The family's yes to the substitute has ended: it is as if nobody had been named.
  expect(demandOf({ ...absent, substituteId: 'dorte' }, false)).toBe('decide')
})

test('X-04: taken along is decided only while the substitute is invited; then it waits for her again', () => {
  const jonas: Attendance = { ...absent, substituteId: 'dorte', followed: 'substitute' }
  const dorte = { ...silent, contactId: 'dorte' }
  expect(asItStands([jonas, dorte])).toEqual([jonas, dorte])
  const [alone] = asItStands([jonas])
  expect(alone).toEqual({ ...jonas, followed: null })
  expect([demandOf(alone!, true), demandOf(alone!, false)]).toEqual(['take-substitute', 'decide'])
  expect(mayFollow(booked, alone, 'substitute', before)).toEqual({ may: true, changes: true })
  expect(asItStands([{ ...absent, followed: 'without' }])).toEqual([{ ...absent, followed: 'without' }])
})

const attendance = fc.record({
  contactId: fc.constant('jonas'),
  welcome: fc.boolean(),
  answer: fc.constantFrom(null, ...answers),
  substituteId: fc.constantFrom(null, 'dorte', 'lise'),
  followed: fc.constantFrom(null, ...followings),
})
const saying = fc.record({
  answer: fc.constantFrom(...answers),
  substituteId: fc.constantFrom(null, 'dorte', 'lise', 'rune'),
})

test('said twice it is said once; nobody is sent who may not be; nothing is asked where nobody is absent', () => {
  fc.assert(
    fc.property(
      attendance,
      saying,
      fc.subarray(['dorte', 'lise']),
      fc.constantFrom(...meetingStates),
      (known, said, substitutes, state) => {
        const meeting = { state, start }
        const first = maySayAnswer(meeting, known, said, substitutes, before)
        const changes = first.may && first.changes
        const substituteId = said.answer === 'absent' ? said.substituteId : null
        const then = { ...known, answer: said.answer, substituteId, followed: null }
        const again = maySayAnswer(meeting, then, said, substitutes, before)
        expect([
          state === 'booked' || !first.may,
          !changes || substituteId === null || substitutes.includes(substituteId),
          !changes || (again.may && !again.changes),
          known.answer === 'absent' || demandOf(known, true) === 'none',
        ]).not.toContain(false)
      },
    ),
  )
})
