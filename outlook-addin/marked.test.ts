import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOf, isStrange } from './marked.ts'

const course = fc.constantFrom('a', 'b', null)

test('a marked item is of one course only, and of none while hers is not known', () => {
  fc.assert(
    fc.property(course, course, (courseId, chosen) => {
      expect(isOf({ mark: 'm', courseId }, chosen)).toBe(courseId !== null && courseId === chosen)
      expect(isStrange({ mark: 'm', courseId })).toBe(courseId === null)
    }),
  )
})

test('an item without a mark is of whichever course she chooses', () => {
  fc.assert(
    fc.property(course, (chosen) => {
      expect(isOf({ mark: null, courseId: null }, chosen)).toBe(true)
      expect(isStrange({ mark: null, courseId: null })).toBe(false)
    }),
  )
})
