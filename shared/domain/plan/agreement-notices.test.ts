import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isWorkingDay } from '../calendar/working-days.ts'
import { agreementNotices, openUntil } from './agreement-notices.ts'
import type { Agreement } from './plan.ts'

const at = (deadline: string, done = false): Agreement => ({
  id: deadline,
  about: [],
  type: 'family-life',
  content: 'Ring',
  responsible: 'Jonas',
  deadline,
  done,
})
const said = (agreements: readonly Agreement[], today: string) =>
  agreementNotices(agreements, Temporal.PlainDate.from(today)).map(
    ({ subject, day }) => `${subject} ${day.toString()}`,
  )

test.each([
  // A Wednesday: told on the Monday, and on the Thursday after it.
  ['2026-03-18', '2026-03-15', []],
  ['2026-03-18', '2026-03-16', ['agreements-due 2026-03-18']],
  ['2026-03-18', '2026-03-18', ['agreements-due 2026-03-18']],
  ['2026-03-18', '2026-03-19', ['agreements-late 2026-03-18']],
  // A Monday: two days before is a Saturday, so the Friday.
  ['2026-03-23', '2026-03-20', ['agreements-due 2026-03-23']],
  // A Friday is late on the Monday.
  ['2026-03-20', '2026-03-22', []],
  ['2026-03-20', '2026-03-23', ['agreements-late 2026-03-20']],
  // Before Easter: Maundy Thursday and Good Friday are no working days.
  ['2026-04-04', '2026-04-01', ['agreements-due 2026-04-04']],
  ['', '2026-04-01', []],
])('an agreement until %s, looked at on %s', (deadline, today, expected) => {
  expect(said([at(deadline)], today)).toEqual(expected)
})

test('of several deadlines the last speaks for all, and what is done says nothing', () => {
  const overdue = [at('2026-03-02'), at('2026-03-09'), at('2026-03-18'), at('2026-03-19', true)]
  expect(said(overdue, '2026-03-17')).toEqual(['agreements-due 2026-03-18', 'agreements-late 2026-03-09'])
  expect(said([at('2026-03-02', true)], '2026-03-17')).toEqual([])
})

test('whatever the deadlines, looked at day by day every open one is told before it passes and after it', () => {
  const anyDay = fc
    .integer({ min: 0, max: 100 })
    .map((n) => Temporal.PlainDate.from('2026-01-05').add({ days: n }))
  fc.assert(
    fc.property(fc.array(anyDay, { minLength: 1, maxLength: 4 }), (days) => {
      const agreements = days.map((day) => at(day.toString()))
      const inOrder = days.toSorted((a, b) => Temporal.PlainDate.compare(a, b))
      const first = inOrder[0]!
      const last = inOrder.at(-1)!
      const told = new Set<string>()
      for (
        let day = first.subtract({ days: 10 });
        Temporal.PlainDate.compare(day, last.add({ days: 12 })) < 0;
        day = day.add({ days: 1 })
      )
        if (isWorkingDay(day)) for (const one of said(agreements, day.toString())) told.add(one)
      for (const day of days) {
        const covers = (subject: string) =>
          [...told].some((one) => {
            const [known, until] = one.split(' ') as [string, string]
            return (
              known === subject &&
              openUntil(agreements, Temporal.PlainDate.from(until)).some(({ id }) => id === day.toString())
            )
          })
        expect(covers('agreements-due')).toBe(true)
        expect(covers('agreements-late')).toBe(true)
      }
    }),
    { numRuns: 12 },
  )
})
