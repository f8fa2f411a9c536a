import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { erasureNotices } from './erasure-notices.ts'
import { erasureDay } from './retention.ts'

const closedOn = Temporal.PlainDate.from('2026-03-02')
const eraseOn = erasureDay(closedOn)
const said = (today: string, journalised: boolean) =>
  erasureNotices({ closedOn, eraseOn, journalised, today: Temporal.PlainDate.from(today) }).map(
    ({ subject, to, day }) => `${subject} to ${to} for ${day.toString()}`,
  )

test.for([
  ['2026-05-04', []],
  ['2026-05-05', ['journalising-missing to coordinator for 2026-05-05']],
  ['2026-05-25', ['journalising-missing to coordinator for 2026-05-05']],
  [
    '2026-05-26',
    [
      'journalising-missing to coordinator for 2026-05-26',
      'journalising-escalated to leaders for 2026-05-26',
    ],
  ],
  [
    '2026-06-15',
    [
      'journalising-missing to coordinator for 2026-06-02',
      'journalising-escalated to leaders for 2026-06-02',
    ],
  ],
  [
    '2026-07-01',
    [
      'journalising-missing to coordinator for 2026-06-30',
      'journalising-escalated to leaders for 2026-06-30',
    ],
  ],
] as const)('X-35: not journalised on %s', ([today, expected]) => {
  expect(said(today, false)).toEqual(expected)
})

test.for([
  ['2026-05-25', []],
  ['2026-05-26', ['erasure-soon to coordinator for 2026-05-26']],
  ['2026-06-02', []],
] as const)('X-35: journalised on %s', ([today, expected]) => {
  expect(said(today, true)).toEqual(expected)
})

test('X-35: leaders hear only of what is not journalised, never before she has, and it never goes quiet', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100, max: 400 }), fc.boolean(), (after, journalised) => {
      const today = eraseOn.add({ days: after })
      const notices = erasureNotices({ closedOn, eraseOn, journalised, today })
      const to = notices.map((notice) => notice.to)
      expect(to.includes('leaders') && (journalised || !to.includes('coordinator'))).toBe(false)
      for (const { day } of notices) expect(Temporal.PlainDate.compare(day, today)).toBeLessThanOrEqual(0)
      expect(to.includes('coordinator') || journalised || after < -28).toBe(true)
      const quiet = notices[0]?.day.until(today).days ?? 0
      expect(quiet < 14 || after < 0).toBe(true)
    }),
  )
})
