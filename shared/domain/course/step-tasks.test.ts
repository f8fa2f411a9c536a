import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { MeetingType } from '../meeting/meeting-types.ts'
import { escalatedOn, modelWithTasks, openStepTask, toldOn } from './step-tasks.ts'
import { sinceAfter, type StepMade, type StepReason } from './steps.ts'

const meeting = (type: MeetingType, start: string, state = 'booked') => ({
  type,
  state,
  start: Temporal.Instant.from(start),
})
const asked = (phaseId: string, meetings: ReturnType<typeof meeting>[] = [], made: StepMade[] = []) => {
  const open = openStepTask({ phaseId, phaseSince: '2026-03-07', made, meetings })
  return open && [open.subject, open.due.toString(), toldOn(open).toString()]
}

test('T-20, T-41: three months after the phase began, on a working day', () => {
  expect(asked('P-C5')).toEqual(['closing-contact-due', '2026-06-07', '2026-06-05'])
  expect(asked('P-C2')).toEqual(['first-follow-up-due', '2026-06-07', '2026-06-05'])
  for (const step of ['P-C1', 'P-C3', 'P-C4', 'P-A7', 'P-D12']) expect(asked(step)).toBeNull()
})

/** Left on a day after that since which it was counted; newest first, as they are kept. */
const left = (from: string, since: string, to: string, because: StepReason = 'step-done'): StepMade => ({
  from,
  since,
  to,
  because,
})

describe('T-41 outlives phase 2', () => {
  const mapping = left('P-C2', '2026-01-05', 'P-C3')
  const promise = ['first-follow-up-due', '2026-04-05', '2026-04-01']

  test('it is asked in every step after it, until the end has its closing contact', () => {
    expect(asked('P-C3', [], [mapping])).toEqual(promise)
    expect(asked('P-C4', [], [left('P-C3', '2026-02-02', 'P-C4'), mapping])).toEqual(promise)
    expect(asked('P-C5', [], [mapping])?.[0]).toBe('closing-contact-due')
  })

  test('booked since then, in whichever step, it is kept; the closing contact is none', () => {
    expect(asked('P-C3', [meeting('followUpMeeting', '2026-02-10T08:00:00Z')], [mapping])).toBeNull()
    expect(asked('P-C3', [meeting('followUpMeeting', '2026-04-20T08:00:00Z')], [mapping])).toBeNull()
    for (const other of [
      meeting('followUpMeeting', '2026-01-04T08:00:00Z'),
      meeting('followUpMeeting', '2026-02-10T08:00:00Z', 'cancelled'),
      meeting('closingContact', '2026-04-20T08:00:00Z'),
    ])
      expect(asked('P-C3', [other], [mapping])).toEqual(promise)
  })

  test('gone back it is the same promise, from the first day', () => {
    const back = left('P-C3', '2026-02-02', 'P-C2', 'more-needed')
    expect(asked('P-C2', [], [back, mapping])).toEqual(promise)
    expect(asked('P-C3', [], [left('P-C2', '2026-03-01', 'P-C3'), back, mapping])).toEqual(promise)
    expect(asked('P-C1', [], [left('P-C2', '2026-01-05', 'P-C1', 'new-need')])).toEqual(promise)
  })

  test('a phase 2 that was set wrong, or passed over, has begun nothing', () => {
    const wrong = left('P-C2', '2026-01-05', 'P-C1', 'set-wrong')
    expect(asked('P-C1', [], [wrong])).toBeNull()
    expect(asked('P-C2', [], [wrong])).toEqual(['first-follow-up-due', '2026-06-07', '2026-06-05'])
    expect(asked('P-C3', [], [left('P-C1', '2026-01-05', 'P-C3', 'not-needed')])).toBeNull()
  })

  test('however it is moved afterwards, but to the end: neither lost nor another', () => {
    const steps = ['P-C1', 'P-C2', 'P-C3', 'P-C4']
    const moves = fc.array(fc.tuple(fc.constantFrom(...steps), fc.constantFrom('more-needed', 'step-done')))
    fc.assert(
      fc.property(moves, (walk) => {
        let standing = { phaseId: 'P-C2', phaseSince: '2026-01-05', made: [] as StepMade[], meetings: [] }
        for (const [n, [to, because]] of walk
          .filter(([to], i) => to !== (walk[i - 1]?.[0] ?? 'P-C2'))
          .entries()) {
          const move = left(standing.phaseId, standing.phaseSince, to, because as StepReason)
          const today = Temporal.PlainDate.from('2026-01-06').add({ days: n })
          const C = { modelId: modelWithTasks, ...standing } as const
          standing = {
            ...standing,
            phaseId: to,
            phaseSince: sinceAfter(C, move, standing.made, today),
            made: [move, ...standing.made],
          }
        }
        expect(openStepTask(standing)).toMatchObject({ subject: 'first-follow-up-due' })
        expect(openStepTask(standing)?.since.toString()).toBe('2026-01-05')
      }),
    )
  })
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
