import { expect, test } from 'vitest'
import type { Agreement } from './plan.ts'
import { mayPublish } from './publish.ts'
import { nextVersion } from './version.ts'

test.for([
  [null, 0, '1.0'],
  ['1.0', 0, '1.1'],
  ['1.1', 1, '2.0'],
  ['1.0', 1, '2.0'],
  ['2.0', 1, '2.1'],
  ['2.9', 4, '2.10'],
  ['2.10', 4, '2.11'],
  [null, 1, '2.0'],
] as const)('G-02: after %s with %d network meetings held comes %s', ([current, held, next]) => {
  expect(nextVersion(current, held)).toBe(next)
})

const agreement = (changes: Partial<Agreement> = {}): Agreement => ({
  id: 'a',
  about: [],
  type: 'family-life',
  content: 'Ring til skolen',
  responsible: 'Anders',
  deadline: '2026-04-01',
  done: false,
  ...changes,
})
const plan = (...agreements: Agreement[]) => ({ goals: [], measures: [], agreements })

test('X-24: an agreement without content, responsible or deadline cannot be published', () => {
  expect(mayPublish(plan(agreement()))).toEqual({ publish: true })
  for (const missing of [{ content: ' ' }, { responsible: '' }, { deadline: '' }])
    expect(mayPublish(plan(agreement(), agreement(missing)))).toEqual({
      publish: false,
      because: 'agreement-incomplete',
    })
})

test('an empty plan says nothing', () => {
  expect(mayPublish(plan())).toEqual({ publish: false, because: 'plan-empty' })
})
