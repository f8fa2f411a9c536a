import { expect, test } from 'vitest'
import { keyFor, wholeKey } from './person-key.ts'

const [karen, jonas] = ['a0000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-000000000002']
const key = 'card:agenda-due:7d3c1b2a-9f8e-4d7c-8b6a-5f4e3d2c1b0a'

test("each person's copy has a key of its own, the same by whichever way it comes, and names nobody", () => {
  expect(keyFor(key, karen)).toBe(keyFor(keyFor(key, jonas), karen))
  expect(keyFor(key, karen)).not.toBe(keyFor(key, jonas))
  expect(keyFor(key, karen)).not.toContain(karen)
  expect(keyFor('card:other', karen).slice(-16)).not.toBe(keyFor(key, karen).slice(-16))
})

test('the whole card is known from any copy', () => {
  expect(wholeKey(keyFor(key, karen))).toBe(key)
  expect(wholeKey(key)).toBe(key)
})
