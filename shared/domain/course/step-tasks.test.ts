import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { MeetingType } from '../meeting/meeting-types.ts'
import { escalatedOn, openStepTask, toldOn } from './step-tasks.ts'

const meeting = (type: MeetingType, start: string, state = 'booked') => ({
  type,
  state,
  start: Temporal.Instant.from(start),
})
const asked = (phaseId: string, meetings: ReturnType<typeof meeting>[] = []) => {
  const open = openStepTask({ phaseId, phaseSince: '2026-03-07', meetings })
  return open && [open.subject, open.due.toString(), toldOn(open).toString()]
}

test('T-20, T-41: three months after the phase began, on a working day', () => {
  expect(asked('P-C5')).toEqual(['closing-contact-due', '2026-06-07', '2026-06-05'])
  expect(asked('P-C2')).toEqual(['first-follow-up-due', '2026-06-07', '2026-06-05'])
  for (const step of ['P-C1', 'P-C3', 'P-C4', 'P-A7', 'P-D12']) expect(asked(step)).toBeNull()
})

test('quiet when such a meeting is booked; one that is off, of another kind or from before the phase is none', () => {
  expect(asked('P-C5', [meeting('closingContact', '2026-06-01T08:00:00Z')])).toBeNull()
  for (const other of [
    meeting('closingContact', '2026-06-01T08:00:00Z', 'cancelled'),
    meeting('closingContact', '2026-03-06T08:00:00Z'),
    meeting('homeVisit', '2026-06-01T08:00:00Z'),
  ])
    expect(asked('P-C5', [other])).not.toBeNull()
})

test('whoever leads is told when the coordinator has had five working days', () => {
  expect(escalatedOn(Temporal.PlainDate.from('2026-06-05')).toString()).toBe('2026-06-12')
})
