import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseloadOf, type Caseload } from './caseload.ts'

test.each([
  [0, 'usual'],
  [20, 'usual'],
  [21, 'many'],
  [25, 'many'],
  [26, 'too-many'],
] as const)('T-34: %i open courses are %s', (open, caseload) => {
  expect(caseloadOf(open)).toBe(caseload)
})

test('T-34: one course more is never said to be less', () => {
  const order: Caseload[] = ['usual', 'many', 'too-many']
  fc.assert(
    fc.property(fc.nat(60), (open) => {
      expect(order.indexOf(caseloadOf(open + 1))).toBeGreaterThanOrEqual(order.indexOf(caseloadOf(open)))
    }),
  )
})
