import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { atLocal } from '../calendar/zone.ts'
import { rulesFor } from './rules.ts'

const today = Temporal.PlainDate.from('2026-03-02')
const meeting = (date: string, state: string) => ({
  type: 'networkMeeting' as const,
  state,
  start: atLocal(Temporal.PlainDate.from(date), '09:00'),
})
const texts = (rules: ReturnType<typeof rulesFor>) =>
  [rules.earliest, rules.latest].map((day) => day && String(day))

test('T-12, T-14: not before the agenda can go out, not after three months where the course has the cycle (O-41)', () => {
  const meetings = [
    meeting('2025-11-30', 'booked'),
    meeting('2025-09-01', 'booked'),
    meeting('2026-02-01', 'cancelled'),
  ]
  expect(texts(rulesFor('networkMeeting', meetings, 'propose', today))).toEqual(['2026-03-10', '2026-02-28'])
  for (const cycle of ['alarm', 'none'] as const)
    expect(texts(rulesFor('networkMeeting', meetings, cycle, today))).toEqual(['2026-03-10', null])
  expect(texts(rulesFor('networkMeeting', [], 'propose', today))).toEqual(['2026-03-10', null])
  // D's own meeting is called as much ahead; a meeting before it counts under either name.
  expect(texts(rulesFor('sharedFamilyMeeting', meetings, 'alarm', today))).toEqual(['2026-03-10', null])
  expect(texts(rulesFor('sharedFamilyMeeting', meetings, 'propose', today))).toEqual([
    '2026-03-10',
    '2026-02-28',
  ])
  expect(texts(rulesFor('debrief', meetings, 'propose', today))).toEqual([null, null])
})
