import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { journalsAsked, mayConfirm } from './journal.ts'

const map = {
  contacts: [
    { staffId: 'jonas', department: 'job-centre' },
    { staffId: null, department: 'school' },
  ],
}

test.each([
  ['karen', 'coordinator', 'own', true],
  ['karen', 'coordinator', 'school', true],
  ['jonas', 'core-team', 'job-centre', true],
  ['jonas', 'core-team', 'school', false],
  ['jonas', 'core-team', 'own', false],
  ['bente', 'meeting-leader', 'job-centre', false],
  ['torben', 'leader', 'job-centre', false],
])('X-14: %s (%s) confirms the journal of %s: %s', (staffId, role, item, may) => {
  expect(mayConfirm(item, { staffId, role }, map)).toBe(may)
})

test('it is asked for five working days after the plan, at nine, across summer time', () => {
  expect(journalsAsked(Temporal.Instant.from('2026-03-26T13:00:00Z')).toString()).toBe('2026-04-07T07:00:00Z')
})
