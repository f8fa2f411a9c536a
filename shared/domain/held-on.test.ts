import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { heldOn, holdsOn } from './held-on.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const rows = [
  { name: 'new', holdsFrom: '2027-01-01' },
  { name: 'old', holdsFrom: null },
  { name: 'between', holdsFrom: '2024-01-01' },
]

test.for([
  ['1999-01-01', 'old'],
  ['2023-12-31', 'old'],
  ['2024-01-01', 'between'],
  ['2026-12-31', 'between'],
  ['2027-01-01', 'new'],
] as const)('%s is answered by %s', ([on, name]) => {
  expect(heldOn(rows, day(on))?.name).toBe(name)
})

test('before the first row the first answers, and without rows nobody', () => {
  expect(heldOn([{ holdsFrom: '2024-01-01' }], day('2020-01-01'))).toEqual({ holdsFrom: '2024-01-01' })
  expect(heldOn([], day('2020-01-01'))).toBeNull()
})

test('in whatever order the rows stand, none that holds is newer than the one that answers', () => {
  const dates = fc.integer({ min: 0, max: 9000 }).map((days) => day('2010-01-01').add({ days }))
  fc.assert(
    fc.property(fc.uniqueArray(dates, { selector: String, minLength: 1 }), dates, (starts, on) => {
      const made = starts.map((start) => ({ holdsFrom: start.toString() }))
      const answer = heldOn(made, on)!
      for (const row of made.filter((one) => holdsOn(one, on)))
        expect(Temporal.PlainDate.compare(row.holdsFrom, answer.holdsFrom)).toBeLessThanOrEqual(0)
    }),
  )
})
