import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { parseCpr } from '#shared/domain/course/cpr.ts'
import { neverIssued, passesModulus11 } from './never-issued.ts'
import { bornFor } from './story.ts'

test('the check is the one of cpr.dk', () => {
  // The example in "Personnummeret i CPR" ends in a 5; no other last digit makes the sum.
  expect(Array.from({ length: 10 }, (_, last) => passesModulus11(`070761428${last}`))).toEqual(
    Array.from({ length: 10 }, (_, last) => last === 5),
  )
})

test('a number of the story reads as a CPR number of that day, and was never issued', () => {
  const today = Temporal.PlainDate.from('2026-03-18')
  fc.assert(
    fc.property(fc.nat(3650), fc.nat(80), fc.nat(999), fc.uuid(), (days, age, serial, key) => {
      const born = bornFor(age, today.add({ days }), key)
      const digits = neverIssued(born, serial)
      expect(parseCpr(digits)).toBe(digits)
      expect(digits.slice(0, 4)).toBe(
        `${String(born.day).padStart(2, '0')}${String(born.month).padStart(2, '0')}`,
      )
      expect(passesModulus11(digits)).toBe(false)
      expect(digits.slice(0, 4)).not.toBe('0101')
    }),
  )
})
