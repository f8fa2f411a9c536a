import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { erasureDay, mayErase, retentionOn, type RetentionRule } from './retention.ts'

const on = (date: string) => Temporal.PlainDate.from(date)
const days = fc.integer({ min: 0, max: 20_000 }).map((n) => on('2020-01-01').add({ days: n }))

test.for([
  ['2026-03-02', '2026-06-02'],
  ['2026-11-30', '2027-02-28'],
  ['2027-11-30', '2028-02-29'],
  ['2026-12-31', '2027-03-31'],
])('X-35: closed on %s, it goes on %s', ([closed, gone]) => {
  expect(String(erasureDay(on(closed!)))).toBe(gone)
})

const sooner: RetentionRule = { ...retentionOn(on('2026-01-01')), holdsFrom: '2027-01-01', months: 1 }

test('X-35: a new rule holds for what is closed from its day on, and for nothing before', () => {
  const rules = [retentionOn(on('2026-01-01')), sooner]
  expect(String(erasureDay(on('2026-12-31'), rules))).toBe('2027-03-31')
  expect(String(erasureDay(on('2027-01-01'), rules))).toBe('2027-02-01')
})

test.for([
  ['an open course', null, null, 0, '2026-06-02', 'course-not-closed'],
  ['a day early', '2026-03-02', '2026-06-02', 0, '2026-06-01', 'retention-runs'],
  ['a journal missing', '2026-03-02', '2026-06-02', 1, '2026-06-02', 'not-journalised'],
  ['a journal missing for a year', '2026-03-02', '2026-06-02', 3, '2027-06-02', 'not-journalised'],
] as const)('X-35: not %s', ([_what, closedOn, eraseOn, waiting, today, because]) => {
  expect(mayErase({ closedOn, eraseOn, waiting }, on(today))).toEqual({ erase: false, because })
})

test('X-35: erased on its day and on every later one, and only when every journal is confirmed', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -400, max: 400 }), fc.nat(16), (closed, after, waiting) => {
      const eraseOn = erasureDay(closed)
      const today = eraseOn.add({ days: after })
      const { erase } = mayErase({ closedOn: String(closed), eraseOn: String(eraseOn), waiting }, today)
      expect(erase).toBe(after >= 0 && waiting === 0)
      // Never sooner than the shortest three months there are.
      expect(!erase || closed.until(today).days >= 89).toBe(true)
    }),
  )
})
