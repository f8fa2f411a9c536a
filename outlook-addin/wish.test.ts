import { expect, test } from 'vitest'
import {
  changed,
  inCourse,
  firstWish,
  isComplete,
  missing,
  ownWish,
  reaching,
  wider,
  windowFault,
} from './wish.ts'

const now = '2026-03-02T08:00:00Z'
const slot = (start: string, end: string) => ({ start, end })
const own = slot('2026-03-18T08:00:00Z', '2026-03-18T09:30:00Z')
const room = { mail: 'lokale.birk@birkelund.example', name: 'Lokale Birk' }

test('T-10, T-12 a wish begins with two hours, and leaves a week for the agenda', () => {
  expect(firstWish(now, null)).toMatchObject({
    minutes: 120,
    from: '2026-03-10',
    until: '2026-03-31',
    courseId: null,
  })
})

test('a time of her own moves the window when it lies outside it, and gives the length when it is one of those on offer', () => {
  expect(firstWish(now, own)).toMatchObject({ minutes: 90, until: '2026-03-31' })
  expect(firstWish(now, slot('2026-05-01T08:00:00Z', '2026-05-01T08:30:00Z'))).toMatchObject({
    minutes: 120,
    from: '2026-04-24',
    until: '2026-05-15',
  })
})

test("a new form's next half hour is no wish, a time on another day is", () => {
  expect(ownWish(now, slot('2026-03-02T08:30:00Z', '2026-03-02T09:00:00Z'))).toBeNull()
  expect(ownWish(now, slot('2026-03-18T08:00:00Z', '2026-03-18T08:00:00Z'))).toBeNull()
  expect(ownWish(now, own)).toBe(own)
})

test('what decides the times makes the chosen time fall; another course makes the attendees fall', () => {
  const full = { ...firstWish(now, null), courseId: 'a', contactIds: ['1'], slot: own, room }
  expect(isComplete(full)).toBe(true)
  expect(changed(full, { minutes: 60 })).toMatchObject({ contactIds: ['1'], slot: null, room: null })
  expect(changed(full, { courseId: 'a' })).toMatchObject({ contactIds: ['1'] })
  expect(changed(full, { courseId: 'b' })).toMatchObject({ contactIds: [] })
  expect(changed({ ...full, welcomeIds: ['1'] }, { contactIds: ['2'] })).toMatchObject({ welcomeIds: [] })
  expect(changed(full, { type: 'debrief' })).toMatchObject({ minutes: 30, contactIds: ['1'], slot: null })
  // A course of model D meets under another name; what she has chosen herself is hers, and goes along.
  const D = { id: 'd', meeting: 'sharedFamilyMeeting' } as const
  const A = { id: 'a', meeting: 'networkMeeting' } as const
  expect(inCourse({ ...full, minutes: 90 }, D)).toMatchObject({
    courseId: 'd',
    type: 'sharedFamilyMeeting',
    minutes: 90,
    contactIds: [],
  })
  expect(inCourse(inCourse(full, D), A)).toMatchObject({ courseId: 'a', type: 'networkMeeting' })
  expect(inCourse({ ...full, type: 'debrief' }, D)).toMatchObject({ type: 'debrief' })
  expect(wider(full)).toMatchObject({ until: '2026-04-14', slot: null })
})

test('the first line that still needs her is named', () => {
  const empty = firstWish(now, null)
  expect(missing(empty)).toBe('course')
  expect(missing({ ...empty, courseId: 'a' })).toBe('people')
  expect(missing({ ...empty, type: 'familyPreparation', courseId: 'a' })).toBe('time')
  expect(missing({ ...empty, courseId: 'a', contactIds: ['1'], slot: own })).toBe('time')
  expect(missing({ ...empty, courseId: 'a', contactIds: ['1'], slot: own, room })).toBeNull()
})

test('days that cannot be searched are named', () => {
  const wish = firstWish(now, null)
  expect(windowFault(wish)).toBeNull()
  expect(windowFault({ ...wish, until: '2026-03-02' })).toBe('upsideDown')
  expect(windowFault({ ...wish, until: '2026-07-12' })).toBe('tooWide')
})

test('when she moves the appointment out of the days to look in, they follow, unless a time is chosen', () => {
  const wish = firstWish(now, null)
  const far = slot('2026-05-01T08:00:00Z', '2026-05-01T10:00:00Z')
  expect(reaching(wish, own, now)).toBe(wish)
  expect(reaching(wish, null, now)).toBe(wish)
  expect(reaching(wish, far, now)).toMatchObject({ from: '2026-04-24', until: '2026-05-15' })
  expect(reaching({ ...wish, slot: own, room }, far, now)).toMatchObject({ from: wish.from })
})
