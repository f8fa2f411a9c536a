import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSession, type Session } from './session.ts'

const booking = fc.record({
  type: fc.string(),
  place: fc.string(),
  courseId: fc.uuid(),
  meetingId: fc.uuid(),
  start: fc.string(),
  end: fc.string(),
  room: fc.option(fc.record({ mail: fc.string(), name: fc.string() })),
  contactIds: fc.array(fc.uuid()),
})
const session: fc.Arbitrary<Session> = fc.record({
  mark: fc.option(fc.string()),
  terms: fc.array(fc.string()),
  allowed: fc.array(fc.string()),
  meetingId: fc.option(fc.uuid()),
  standing: fc.array(fc.string()),
  verdict: fc.option(fc.record({ digest: fc.string(), clean: fc.boolean() })),
  cleanBefore: fc.array(fc.string()),
  booking: fc.option(booking),
})

test('what was left is read again', () => {
  fc.assert(
    fc.property(session, (left) => {
      expect(readSession(JSON.stringify(left))).toEqual(JSON.parse(JSON.stringify(left)))
    }),
  )
})

test('anything else is read as nothing or as a session of the right shape, and never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string(), fc.anything()), (left) => {
      const read = readSession(left)
      expect(read === null || read.terms.every((term) => typeof term === 'string')).toBe(true)
    }),
  )
})

test('a broken part is left out, the terms stay', () => {
  const broken = JSON.stringify({
    mark: 7,
    terms: ['Lund'],
    allowed: [1],
    verdict: { clean: 'yes' },
    booking: { courseId: 1 },
  })
  expect(readSession(broken)).toEqual({
    mark: null,
    terms: ['Lund'],
    allowed: [],
    meetingId: null,
    standing: [],
    verdict: null,
    cleanBefore: [],
    booking: null,
  })
})
