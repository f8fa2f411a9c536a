import { expect, test } from 'vitest'
import { mayBreakGlass } from './break-glass.ts'

const asked = { reason: 'Akut bekymring, koordinatoren er syg', coordinates: false, closed: false }

test('a leader may open a course that is going on, with a reason in words', () => {
  expect(mayBreakGlass(asked)).toEqual({ open: true })
})

test.each([
  ['nineteen characters', 'x'.repeat(19), 'glass-needs-reason'],
  ['twenty', 'x'.repeat(20), null],
  ['five hundred', 'x'.repeat(500), null],
  ['one more', 'x'.repeat(501), 'glass-needs-reason'],
  ['blanks round too little', ` ${'x'.repeat(19)} `, 'glass-needs-reason'],
])('a reason of %s', (_, reason, because) => {
  const decision = mayBreakGlass({ ...asked, reason })
  expect(decision.open ? null : decision.because).toBe(because)
})

test('not her own course, and not one that is closed', () => {
  expect(mayBreakGlass({ ...asked, coordinates: true })).toEqual({ open: false, because: 'glass-not-needed' })
  expect(mayBreakGlass({ ...asked, closed: true })).toEqual({ open: false, because: 'course-closed' })
})
