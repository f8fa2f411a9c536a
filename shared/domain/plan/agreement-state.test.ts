import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { asSaid, maySay, responsibleFor, type Saying } from './agreement-state.ts'
import type { Agreement } from './plan.ts'

const today = Temporal.PlainDate.from('2026-03-02')
const map = {
  contacts: [
    { id: 'his', staffId: 'jonas' },
    { id: 'paper', staffId: null },
  ],
}
const agreement: Agreement = {
  id: 'a',
  about: [],
  type: 'family-life',
  content: 'Ring til skolen',
  responsible: 'Jonas',
  responsibleId: 'his',
  deadline: '2026-03-04',
  done: false,
}
const jonas = { staffId: 'jonas', role: 'core-team', on: 'card' } as const
const karen = { staffId: 'karen', role: 'coordinator', on: 'card' } as const
const until = (day: string): Saying => ({ until: Temporal.PlainDate.from(day) })
const because = (decision: ReturnType<typeof maySay>) => (decision.say ? 'said' : decision.because)

test('whoever promised it says that it is done, on the card he alone, in the tab the coordinator too, and nobody else', () => {
  for (const who of [jonas, { ...jonas, on: 'tab' }, { ...karen, on: 'tab' }] as const)
    for (const saying of ['done', until('2026-03-20')] as const)
      expect(because(maySay(agreement, who, map, saying, today))).toBe('said')
  expect(because(maySay(agreement, karen, map, 'done', today))).toBe('agreement-of-another')
  for (const who of [
    { staffId: 'villads', role: 'core-team' },
    { staffId: 'bente', role: 'meeting-leader' },
    { staffId: 'torben', role: 'leader' },
  ])
    for (const on of ['card', 'tab'] as const)
      expect(because(maySay(agreement, { ...who, on }, map, 'done', today))).toBe('agreement-of-another')
})

test('where nobody with an account promised it, it is the coordinator’s', () => {
  const { responsibleId: _, ...words } = agreement
  for (const one of [words, { ...words, responsibleId: 'paper' }, { ...words, responsibleId: 'left' }]) {
    expect(responsibleFor(one, map)).toBeNull()
    expect(because(maySay(one, jonas, map, 'done', today))).toBe('agreement-of-another')
    expect(because(maySay(one, karen, map, 'done', today))).toBe('said')
  }
})

test('what is done, gone or set for an impossible day is said no to', () => {
  expect(because(maySay(undefined, jonas, map, 'done', today))).toBe('agreement-gone')
  expect(because(maySay({ ...agreement, done: true }, jonas, map, 'done', today))).toBe('agreement-done')
  expect(because(maySay({ ...agreement, done: true }, jonas, map, until('2026-04-01'), today))).toBe(
    'agreement-done',
  )
  for (const [day, answer] of [
    ['2026-03-01', 'agreement-day-outside'],
    ['2026-03-02', 'said'],
    ['2027-03-02', 'said'],
    ['2027-03-03', 'agreement-day-outside'],
  ] as const)
    expect(because(maySay(agreement, jonas, map, until(day), today))).toBe(answer)
})

test('the plan is read with what was said of it, and nothing else of it changes', () => {
  const other = { ...agreement, id: 'b' }
  expect(
    asSaid(
      [agreement, other],
      [
        { agreementId: 'a', doneOn: null, deadline: '2026-04-01' },
        { agreementId: 'b', doneOn: '2026-03-02', deadline: null },
        { agreementId: 'c', doneOn: '2026-03-02', deadline: null },
      ],
    ),
  ).toEqual([
    { ...agreement, deadline: '2026-04-01' },
    { ...other, done: true },
  ])
})
