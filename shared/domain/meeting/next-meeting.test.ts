import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { bestOf } from './best-of.ts'
import { nextMeetingDays } from './next-meeting.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const days = (last: string, today: string) =>
  Object.fromEntries(
    Object.entries(nextMeetingDays(day(last), day(today))).map(([key, date]) => [key, date.toString()]),
  )

test('T-14: proposed eight weeks ahead, it is looked for in the three weeks up to three months after the last one', () => {
  expect(days('2026-03-18', '2026-04-23')).toEqual({
    from: '2026-05-28',
    until: '2026-06-18',
    target: '2026-06-18',
  })
})
test('T-12: when little is left, an agenda still has its week, and there are three weeks to choose from', () => {
  expect(days('2026-03-18', '2026-06-08')).toEqual({
    from: '2026-06-16',
    until: '2026-07-07',
    target: '2026-06-18',
  })
})
test('when three months have passed, the sooner the better', () => {
  expect(days('2026-03-18', '2026-06-19')).toEqual({
    from: '2026-06-27',
    until: '2026-07-18',
    target: '2026-06-27',
  })
})
test('whatever the days, the best one is among them, and none is sooner than an agenda allows', () => {
  const date = fc.integer({ min: 0, max: 4000 }).map((n) => day('2024-01-01').add({ days: n }))
  fc.assert(
    fc.property(date, date, (last, today) => {
      const { from, until, target } = nextMeetingDays(last, today)
      const order = [today.add({ days: 8 }), from, target, until]
      expect(order.toSorted((a, b) => Temporal.PlainDate.compare(a, b))).toEqual(order)
      expect(from.until(until).days).toBe(21)
    }),
  )
})

test('the best times are three at most, one a day, in the order of the ranking', () => {
  const at = (start: string) => ({ start })
  const [a, b, c, d, e] = [
    at('2026-06-17T08:00:00Z'),
    at('2026-06-17T10:00:00Z'),
    at('2026-06-16T08:00:00Z'),
    at('2026-06-18T08:00:00Z'),
    at('2026-06-11T08:00:00Z'),
  ] as const
  expect(bestOf([a, b, c, d, e])).toEqual([a, c, d])
  expect(bestOf([b])).toEqual([b])
})
