import { Temporal } from 'temporal-polyfill'
import type { CourseRow } from '../reading.ts'

type Urgent = Pick<CourseRow, 'deadlines' | 'consentsEnding' | 'nextMeeting' | 'reference'>

/** Those that need her first: what is overdue, then what is soon, then consents that end, then the next meeting. */
export function byUrgency(a: Urgent, b: Urgent): number {
  return rank(a) - rank(b) || dateOf(a).localeCompare(dateOf(b)) || a.reference.localeCompare(b.reference)
}

function rank({ deadlines, consentsEnding }: Urgent): number {
  if (deadlines.some((deadline) => deadline.state === 'overdue')) return 0
  if (deadlines.some((deadline) => deadline.state === 'soon')) return 1
  return consentsEnding > 0 ? 2 : 3
}

function dateOf({ deadlines, nextMeeting }: Urgent): string {
  const open = dueOf(deadlines)[0]
  return open?.due ?? nextMeeting?.start ?? '9999'
}

/** What is due and not done, earliest first; what lies far ahead is not due. */
export function dueOf(deadlines: CourseRow['deadlines']): CourseRow['deadlines'] {
  return deadlines
    .filter((deadline) => deadline.state === 'overdue' || deadline.state === 'soon')
    .toSorted((a, b) => Temporal.PlainDate.compare(a.due, b.due))
}
