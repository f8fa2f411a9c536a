import { Temporal } from 'temporal-polyfill'
import { lengthExceeded } from '#shared/domain/course/phase-length.ts'
import type { CourseRow } from '../reading.ts'

type Phased = Pick<CourseRow, 'modelId' | 'phase' | 'closedOn'>
type Urgent = Pick<CourseRow, 'deadlines' | 'consentsEnding' | 'nextMeeting' | 'reference'> & Phased

/** Those that need her first: what is overdue, then what is soon, consents that end, phases that last too long, then the next meeting. */
export const byUrgency =
  (today: Temporal.PlainDate) =>
  (a: Urgent, b: Urgent): number =>
    rank(a, today) - rank(b, today) ||
    dateOf(a).localeCompare(dateOf(b)) ||
    a.reference.localeCompare(b.reference)

function rank(row: Urgent, today: Temporal.PlainDate): number {
  if (row.deadlines.some((deadline) => deadline.state === 'overdue')) return 0
  if (row.deadlines.some((deadline) => deadline.state === 'soon')) return 1
  if (row.consentsEnding > 0) return 2
  return lengthExceeded(row, today) ? 3 : 4
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
