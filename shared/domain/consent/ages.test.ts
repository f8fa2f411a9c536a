import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { ageLimit, ageRules, type AgeLimit } from './ages.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test('T-24, T-25, T-26: 10, 15 and 16 are three rules', () => {
  expect(ageRules.map((rule) => ageLimit(rule, day('2026-03-02')))).toEqual([10, 15, 16])
})

const changed: readonly AgeLimit[] = [
  { rule: 'signs-from', age: 14, law: 'ny', holdsFrom: '2027-01-01' },
  { rule: 'signs-from', age: 15, law: 'gammel', holdsFrom: '2020-01-01' },
]

test('a new age holds from its day, and what was before stays as it was', () => {
  expect(ageLimit('signs-from', day('2026-12-31'), changed)).toBe(15)
  expect(ageLimit('signs-from', day('2027-01-01'), changed)).toBe(14)
})

test('a rule without any row is a fault of the data, and said', () => {
  expect(() => ageLimit('heard-from', day('2026-03-02'), changed)).toThrow('no age for heard-from')
})
