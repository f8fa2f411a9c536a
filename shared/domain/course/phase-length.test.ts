import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { modelIds } from './model-ids.ts'
import { phasesOf } from './models.ts'
import { lengthExceeded } from './phase-length.ts'

const at = (modelId: (typeof modelIds)[number], id: string, since: string) => ({
  modelId,
  phase: { id, since },
  closedOn: null,
})
const day = (iso: string) => Temporal.PlainDate.from(iso)

test.each([
  // T-01 … T-03: a month, 6 to 8 months, 1 to 2 months.
  ['familiens-fremtid', 'P-A3', '2026-01-31', '2026-02-28', { unit: 'month', count: 1 }],
  ['familiens-fremtid', 'P-A6', '2026-01-15', '2026-09-15', { unit: 'month', count: 8 }],
  ['familiens-fremtid', 'P-A7', '2026-01-15', '2026-03-15', { unit: 'month', count: 2 }],
  // T-16: 14 days, 3 months, a year, 6 months, 3 months.
  ['koordinerende-familiekonsulent', 'P-C1', '2026-01-15', '2026-01-29', { unit: 'day', count: 14 }],
  ['koordinerende-familiekonsulent', 'P-C2', '2026-01-15', '2026-04-15', { unit: 'month', count: 3 }],
  ['koordinerende-familiekonsulent', 'P-C3', '2026-01-15', '2027-01-15', { unit: 'month', count: 12 }],
  ['koordinerende-familiekonsulent', 'P-C4', '2026-01-15', '2026-07-15', { unit: 'month', count: 6 }],
  ['koordinerende-familiekonsulent', 'P-C5', '2026-01-15', '2026-04-15', { unit: 'month', count: 3 }],
] as const)(
  'T-01 … T-03, T-16: %s %s since %s may last to %s, that day too',
  (modelId, id, since, last, atMost) => {
    const course = at(modelId, id, since)
    expect(lengthExceeded(course, day(last))).toBeNull()
    expect(lengthExceeded(course, day(last).add({ days: 1 }))).toEqual(atMost)
    expect(lengthExceeded({ ...course, closedOn: last }, day(last).add({ days: 1 }))).toBeNull()
  },
)

test('what has lasted too long today has so tomorrow; a step without a length never has', () => {
  const anyStep = fc
    .constantFrom(...modelIds)
    .chain((modelId) => fc.constantFrom(...phasesOf(modelId)).map((step) => ({ modelId, step })))
  fc.assert(
    fc.property(anyStep, fc.nat(900), ({ modelId, step }, days) => {
      const course = at(modelId, step.id, '2026-02-28')
      const now = day('2026-02-28').add({ days })
      const [today, tomorrow] = [lengthExceeded(course, now), lengthExceeded(course, now.add({ days: 1 }))]
      expect(today === null || tomorrow !== null).toBe(true)
      expect(step.atMost === null && tomorrow !== null).toBe(false)
    }),
  )
})
