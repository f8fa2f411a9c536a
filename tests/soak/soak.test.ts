import { expect, test } from 'vitest'
import { soak } from './soak.ts'

test('a year of fifty courses, with crashes and a failing connector: every due reminder in its window, none after its meeting was cancelled, repeats only where an answer was lost', async () => {
  const soaked = await soak(50, 2026, () => undefined)
  expect(soaked.wrong).toEqual([])
  // That it was a bad year, and a full one.
  expect(soaked.crashes).toBeGreaterThan(250)
  expect(soaked.failed).toBeGreaterThan(125)
  expect(soaked.cancelled).toBeGreaterThan(12)
  expect(soaked.due).toBeGreaterThan(1000)
  expect(soaked.gathered).toBeGreaterThan(0)
  expect(soaked.repeats).toBeLessThanOrEqual(soaked.lost)
}, 600_000)
