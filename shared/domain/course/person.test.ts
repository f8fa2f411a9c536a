import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { ageOn } from './age.ts'
import { maskCpr, parseCpr } from './cpr.ts'

test.for([
  ['110312-4321', '1103124321'],
  ['110312 4321', '1103124321'],
  ['1103124321', '1103124321'],
  ['310212-4321', null],
  ['110312-432', null],
  ['110312-43210', null],
  ['CPR 110312-4321', null],
  ['', null],
  ['290200-4321', '2902004321'],
  ['290201-4321', null],
] as const)('CPR %s is read as %s', ([text, digits]) => {
  expect(parseCpr(text)).toBe(digits)
})

test('a masked number keeps the birth date and nothing more', () => {
  expect(maskCpr('1103124321')).toBe('110312-****')
})

test('age is whole years; a leap day’s child is a year older on 1 March', () => {
  const on = (day: string) => ageOn('2012-02-29', Temporal.PlainDate.from(day))
  expect([on('2027-02-28'), on('2027-03-01'), on('2028-02-29')]).toEqual([14, 15, 16])
})
