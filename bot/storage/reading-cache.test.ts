import { expect, test } from 'vitest'
import { keepReading, keptReading } from './reading-cache.ts'

test('what is read often stays; what nobody has read for long makes room', () => {
  const db = {}
  for (let i = 0; i < 300; i++) keepReading(db, `course/${i}`, { i })
  keptReading(db, 'course/0')
  keepReading(db, 'course/300', { i: 300 })
  expect(keptReading(db, 'course/0')).toEqual({ i: 0 })
  expect(keptReading(db, 'course/1')).toBeUndefined()
  expect(keptReading(db, 'course/300')).toEqual({ i: 300 })
})

test('two databases never share a reading', () => {
  const [one, other] = [{}, {}]
  keepReading(one, 'course/1', { mine: true })
  expect(keptReading(other, 'course/1')).toBeUndefined()
})
