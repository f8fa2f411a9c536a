import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { departments, departmentsOn } from './departments.ts'

const on = (date: string) => departmentsOn(Temporal.PlainDate.from(date)).map(({ id }) => id)

test('G-88: the departments of model A have always been there, those of model D since its plans', () => {
  expect(on('2025-12-31')).toContain('job-centre')
  expect(on('2025-12-31')).not.toContain('youth-effort')
  expect(on('2026-01-01')).toEqual(departments.map(({ id }) => id))
})

test('O-21: no name or alias means two departments', () => {
  const names = departments.flatMap(({ da, aliases }) => [da, ...aliases])
  expect(new Set(names).size).toBe(names.length)
  expect(new Set(departments.map(({ id }) => id)).size).toBe(departments.length)
})
