import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { byUrgency, dueOf } from './urgency.ts'

const today = Temporal.PlainDate.from('2026-03-18')
type Row = Parameters<ReturnType<typeof byUrgency>>[0]
const row = (reference: string, changes: Partial<Row> = {}): Row => ({
  reference,
  modelId: 'familiens-fremtid',
  phase: { id: 'P-A1', da: 'Visitation', en: 'Admission', number: 1, since: '2026-03-01' },
  closedOn: null,
  deadlines: [],
  consentsEnding: 0,
  nextMeeting: null,
  ...changes,
})
const deadline = (state: 'overdue' | 'soon' | 'upcoming' | 'done', due: string) => ({
  rule: 'T-13' as const,
  due,
  state,
})

test('those that need her come first: overdue, soon, consents ending, a phase over its time, the rest', () => {
  const rows = [
    row('calm'),
    row('consent', { consentsEnding: 1 }),
    row('slow', { phase: { ...row('slow').phase, since: '2026-02-01' } }),
    row('soon', { deadlines: [deadline('soon', '2026-03-20')] }),
    row('late', { deadlines: [deadline('overdue', '2026-03-10'), deadline('soon', '2026-03-19')] }),
    row('later', { deadlines: [deadline('overdue', '2026-03-12')] }),
    row('far', { deadlines: [deadline('upcoming', '2026-06-01')] }),
  ]
  expect(rows.toSorted(byUrgency(today)).map((one) => one.reference)).toEqual([
    'late',
    'later',
    'soon',
    'consent',
    'slow',
    'calm',
    'far',
  ])
})

test('what is due is what is late or soon, earliest first', () => {
  const deadlines = [
    deadline('soon', '2026-03-20'),
    deadline('done', '2026-03-01'),
    deadline('overdue', '2026-03-10'),
    deadline('upcoming', '2026-06-01'),
  ]
  expect(dueOf(deadlines).map((one) => one.due)).toEqual(['2026-03-10', '2026-03-20'])
})
