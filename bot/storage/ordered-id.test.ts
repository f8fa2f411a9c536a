import { expect, test } from 'vitest'
import * as z from 'zod'
import { orderedId } from './ordered-id.ts'

test('ids made after each other sort after each other, also ten thousand within a moment', () => {
  const ids = Array.from({ length: 10_000 }, () => orderedId())
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => !z.uuidv7().safeParse(id).success)).toEqual([])
})
