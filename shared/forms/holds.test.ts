import { expect, test } from 'vitest'
import { circle } from '../../tests/support/blended-family.ts'
import type { Answers } from './answers.ts'
import type { Condition } from './condition.ts'
import { holds } from './holds.ts'

const answers: Answers = {
  giver: 'sara',
  told: true,
  how: ['paper'],
  children: [{ child: 'emil' }],
  signature: { name: 'Sara', on: '2026-03-01' },
}
const no: Condition = { field: 'told', is: false }
const yes: Condition = { field: 'told', is: true }

test.for<[string, Condition, boolean]>([
  ['an answer is that', yes, true],
  ['an answer is another', { field: 'giver', is: 'rikke' }, false],
  ['a part of a signature', { field: 'signature.on', is: '2026-03-01' }, true],
  ['a tick is among them', { field: 'how', has: 'paper' }, true],
  ['a tick is not', { field: 'how', has: 'post' }, false],
  ['there are rows enough', { rows: 'children', atLeast: 1 }, true],
  ['there are not', { rows: 'children', atLeast: 2 }, false],
  ['what was never asked has no rows', { rows: 'nothing', atLeast: 1 }, false],
  ['T-25: she is of the age', { person: 'giver', from: 'signs-from', below: 18 }, true],
  ['she is not', { person: 'giver', from: 18 }, false],
  ['nobody is picked', { person: 'nobody', below: 18 }, false],
  ['all of them', { all: [yes, no] }, false],
  ['any of them', { any: [no, yes] }, true],
  ['not that', { not: no }, true],
])('%s', ([, condition, expected]) => {
  expect(holds(condition, { answers }, circle)).toBe(expected)
})

test('whoever’s birth date is not known is of no age', () => {
  const noa: Answers = { giver: 'noa' }
  expect(holds({ person: 'giver', below: 18 }, { answers: noa }, circle)).toBe(false)
  expect(holds({ person: 'giver', from: 0 }, { answers: noa }, circle)).toBe(false)
})

test('a row is asked before the form, and what a row does not ask is asked of the form', () => {
  const scope = { answers, row: { giver: 'emil' } }
  expect(holds({ field: 'giver', is: 'emil' }, scope, circle)).toBe(true)
  expect(holds(yes, scope, circle)).toBe(true)
})
