import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isWorkingDay } from '../calendar/working-days.ts'
import { groupNotice, type GroupState } from './group-notices.ts'
import { groupIds } from './groups.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
/** What is said day after day, each once, as the day on which it is first said. */
function told(state: GroupState, from: string, days: number): string[] {
  const said = new Map<string, string>()
  for (let n = 0; n < days; n++) {
    const today = day(from).add({ days: n })
    const notice = groupNotice(state, today)
    const what = notice && `${notice.subject} to ${notice.to}, by ${notice.due.toString()}`
    if (notice && !said.has(`${what} ${notice.day.toString()}`))
      said.set(`${what} ${notice.day.toString()}`, `${today.toString()} ${what}`)
  }
  return [...said.values()]
}

test('T-29: nothing booked: said two weeks before, on the day, and to the leaders a working week later', () => {
  const state: GroupState = { id: 'ambassadorGroup', since: day('2026-03-02'), last: null }
  // Monday 27 April: the leaders hear of it on Monday 4 May.
  expect(told(state, '2026-03-02', 120)).toEqual([
    '2026-04-13 group-unbooked to chair, by 2026-04-27',
    '2026-04-27 group-unbooked to chair, by 2026-04-27',
    '2026-05-04 group-escalated to leaders, by 2026-04-27',
  ])
})

test('T-33: a month after it last met, and not on a holiday', () => {
  const state: GroupState = { id: 'coordinationGroup', since: day('2026-03-06'), last: null }
  // Monday 6 April is Easter Monday.
  expect(told(state, '2026-03-06', 60)).toEqual([
    '2026-03-23 group-unbooked to chair, by 2026-04-06',
    '2026-04-07 group-unbooked to chair, by 2026-04-06',
    '2026-04-13 group-escalated to leaders, by 2026-04-06',
  ])
})

test('while meetings are booked, only that they end is said, once', () => {
  const state: GroupState = { id: 'ambassadorGroup', since: day('2026-03-02'), last: day('2027-02-18') }
  expect(told(state, '2026-03-02', 354)).toEqual(['2027-02-04 group-ending to chair, by 2027-02-18'])
})

test('whatever the days: on a working day, the leaders last, and the chair never without warning', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...groupIds),
      fc.integer({ min: 0, max: 4000 }),
      fc.integer({ min: 0, max: 150 }),
      (id, begun, later) => {
        const since = day('2024-01-01').add({ days: begun })
        const today = since.add({ days: later })
        const notice = groupNotice({ id, since, last: null }, today)
        // Nothing is said only while there is still time.
        expect(notice !== null || later < 56).toBe(true)
        expect(notice === null || isWorkingDay(notice.day)).toBe(true)
        const late = notice ? notice.due.until(today).days : 0
        expect(notice?.to !== 'leaders' || late >= 5).toBe(true)
        expect(late).toBeGreaterThanOrEqual(-21)
      },
    ),
  )
})
