import fc from 'fast-check'
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

test('every day of the years that a seventh digit stands for is read, however it is written; no other day is', () => {
  const centuries = fc.constantFrom<[string, number, number]>(
    ['0', 1900, 1999],
    ['4', 1937, 2036],
    ['5', 1858, 2057],
    ['9', 1937, 2036],
  )
  fc.assert(
    fc.property(
      centuries,
      fc.nat(),
      fc.nat(366),
      fc.nat(999),
      ([seventh, first, last], pick, day, serial) => {
        const years = Array.from({ length: last - first + 1 }, (_, n) => first + n).filter(
          (year) => seventh !== '5' || year < 1900 || year >= 2000,
        )
        const born = Temporal.PlainDate.from({ year: years[pick % years.length]!, month: 1, day: 1 }).add({
          days: day % 365,
        })
        const two = (n: number) => String(n).padStart(2, '0')
        const date = two(born.day) + two(born.month) + two(born.year % 100)
        const rest = seventh + String(serial).padStart(3, '0')
        for (const text of [date + rest, `${date}-${rest}`, ` ${date} ${rest} `])
          expect(parseCpr(text)).toBe(date + rest)
        expect(parseCpr(`32${date.slice(2)}${rest}`)).toBeNull()
        expect(parseCpr(`${date.slice(0, 2)}13${date.slice(4)}${rest}`)).toBeNull()
      },
    ),
  )
})

test('a masked number keeps the birth date and nothing more', () => {
  expect(maskCpr('1103124321')).toBe('110312-****')
})

test('age is whole years; a leap day’s child is a year older on 1 March', () => {
  const on = (day: string) => ageOn('2012-02-29', Temporal.PlainDate.from(day))
  expect([on('2027-02-28'), on('2027-03-01'), on('2028-02-29')]).toEqual([14, 15, 16])
})
