import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { debriefAsked, debriefAskedSince, mayDebrief } from './debrief.ts'

const end = Temporal.Instant.from('2026-03-20T10:00:00Z')
const meeting = { type: 'networkMeeting', state: 'booked', end } as const
const said = { approach: '', form: '', time: 'Vi løb tør for tid', roles: '' }
const decided = (...asked: Parameters<typeof mayDebrief>) => {
  const decision = mayDebrief(...asked)
  return decision.save ? 'save' : decision.because
}

test('D-12: after a network meeting that was held, with something said in one of the four', () => {
  expect(decided(meeting, said, end)).toBe('save')
  expect(decided(meeting, said, end.subtract({ seconds: 1 }))).toBe('meeting-not-held')
  expect(decided({ ...meeting, state: 'cancelled' }, said, end)).toBe('meeting-not-held')
  expect(decided({ ...meeting, type: 'homeVisit' }, said, end)).toBe('meeting-not-held')
  expect(decided(undefined, said, end)).toBe('meeting-not-held')
  expect(decided(meeting, { ...said, time: '  ' }, end)).toBe('debrief-empty')
})

test('it is asked for on the next working day, at nine', () => {
  expect(debriefAsked({ end }).toString()).toBe('2026-03-23T08:00:00Z')
})

test('fourteen days after it is not asked for any more', () => {
  expect(debriefAskedSince(Temporal.Instant.from('2026-04-03T10:00:00Z'))).toEqual(end)
})
