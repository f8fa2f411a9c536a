import { expect, test } from 'vitest'
import { byUrgency, dueOf } from './urgency.ts'

type Row = Parameters<typeof byUrgency>[0]
const row = (reference: string, changes: Partial<Row> = {}): Row => ({
  reference,
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

test('those that need her come first: overdue, soon, consents ending, the rest', () => {
  const rows = [
    row('calm'),
    row('consent', { consentsEnding: 1 }),
    row('soon', { deadlines: [deadline('soon', '2026-03-20')] }),
    row('late', { deadlines: [deadline('overdue', '2026-03-10'), deadline('soon', '2026-03-19')] }),
    row('later', { deadlines: [deadline('overdue', '2026-03-12')] }),
    row('far', { deadlines: [deadline('upcoming', '2026-06-01')] }),
  ]
  expect(rows.toSorted(byUrgency).map((one) => one.reference)).toEqual([
    'late',
    'later',
    'soon',
    'consent',
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
