import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { MeetingState } from '../meeting/meeting.ts'
import type { MeetingType } from '../meeting/meeting-types.ts'
import { models } from './models.ts'
import { stepEffect } from './step-effect.ts'

const today = Temporal.PlainDate.from('2026-05-01')
const met = (day: string, type: MeetingType = 'networkMeeting', state: MeetingState = 'booked') => ({
  type,
  state,
  start: Temporal.Instant.from(`${day}T07:00:00Z`),
})
const C = 'koordinerende-familiekonsulent'
const effect = (from: string, to: string, meetings = [met('2026-03-18')]) => {
  const { is, ...more } = stepEffect({ modelId: C, phaseId: from, meetings }, to, today)
  return 'due' in more ? [is, more.due?.toString() ?? null, more.late] : [is]
}

test('O-41: into the middle of C the follow-up begins, counted from the last network meeting that stands', () => {
  expect(effect('P-C1', 'P-C2')).toEqual(['begins', '2026-06-18', false])
  expect(effect('P-C5', 'P-C4')).toEqual(['begins', '2026-06-18', false])
  expect(effect('P-C1', 'P-C2', [met('2026-03-18'), met('2026-06-10')])).toEqual([
    'begins',
    '2026-09-10',
    false,
  ])
  expect(effect('P-C1', 'P-C2', [met('2026-01-14')])).toEqual(['begins', '2026-04-14', true])
  // It holds through its day.
  expect(effect('P-C1', 'P-C2', [met('2026-02-01')])).toEqual(['begins', '2026-05-01', false])
  const none = [met('2026-03-18', 'homeVisit'), met('2026-03-18', 'networkMeeting', 'cancelled')]
  expect(effect('P-C1', 'P-C2', none)).toEqual(['begins', null, false])
})

test('O-41: out of it the follow-up ends; inside it, and between its beginning and end, nothing changes', () => {
  for (const from of ['P-C2', 'P-C3', 'P-C4']) {
    expect(effect(from, 'P-C1')).toEqual(['ends'])
    expect(effect(from, 'P-C5')).toEqual(['ends'])
  }
  expect(effect('P-C2', 'P-C4')).toEqual(['same'])
  expect(effect('P-C1', 'P-C5')).toEqual(['same'])
})

test('A, B and D are followed up alike in every step', () => {
  for (const { id, steps } of models.filter(({ letter }) => letter !== 'C'))
    for (const from of steps)
      for (const to of steps)
        expect(stepEffect({ modelId: id, phaseId: from.id, meetings: [] }, to.id, today)).toEqual({
          is: 'same',
        })
})
