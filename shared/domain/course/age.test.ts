import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { ageOn, birthdayOf } from './age.ts'

test('a birthday is the first day on which somebody is that old, for whoever is born on 29 February too', () => {
  expect(birthdayOf('2020-02-29', 6)).toBe('2026-03-01')
  expect(birthdayOf('2020-02-29', 8)).toBe('2028-02-29')
  const day = fc
    .integer({ min: 0, max: 9000 })
    .map((n) => Temporal.PlainDate.from('2000-01-01').add({ days: n }))
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 18 }), (born, age) => {
      const birthday = Temporal.PlainDate.from(birthdayOf(born.toString(), age))
      expect(ageOn(born.toString(), birthday)).toBe(age)
      expect(ageOn(born.toString(), birthday.subtract({ days: 1 }))).toBe(age - 1)
    }),
  )
})
