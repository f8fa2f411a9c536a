import { Temporal } from 'temporal-polyfill'
import type { AuditAction } from '../audit/actions.ts'
import { auditKind } from '../audit/actions.ts'
import { localDate } from '../calendar/zone.ts'
import type { CourseAct } from '../access.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Agreement } from '../plan/plan.ts'
import type { Reason } from '../reason.ts'

/** How a course may end (P-A7, C5a, X-03, X-04). A closed set and no words of anybody's: it outlives the family as a number. */
export const endings = [
  'goals-met',
  'handed-over',
  'family-wish',
  'consent-withdrawn',
  'moved',
  'made-by-mistake',
] as const
export type Ending = (typeof endings)[number]

/** Why it begins again. */
export const reopenings = ['closed-by-mistake', 'family-asks', 'new-need'] as const
export type Reopening = (typeof reopenings)[number]

/** She may write the end in some days late, but not so late that it is erased before anybody has seen it closed. */
export const closingDaysBack = 31

type MeetingToCome = Pick<Meeting, 'id' | 'state'> & { end: Temporal.Instant }

/** What is still to be seen to when a course ends. */
export type Loose = { agreements: readonly Agreement[]; meetings: readonly string[] }

/** Agreements that are not done, and meetings that are not over and not called off: those are cancelled one by one, each with its room. */
export function looseEnds(
  { agreements, meetings }: { agreements: readonly Agreement[]; meetings: readonly MeetingToCome[] },
  now: Temporal.Instant,
): Loose {
  return {
    agreements: agreements.filter(({ done }) => !done),
    meetings: meetings
      .filter(({ state, end }) => state !== 'cancelled' && state !== 'declined' && isAhead(end, now))
      .map(({ id }) => id),
  }
}

const isAhead = (end: Temporal.Instant, now: Temporal.Instant) => Temporal.Instant.compare(end, now) > 0

export type CloseDecision = { close: true } | { close: false; because: Reason }

/** May the course be closed as of that day? */
export function mayClose({
  course,
  on,
  loose,
  agreementsSeen,
  now,
}: {
  course: { startedOn: string; closedOn: string | null }
  on: Temporal.PlainDate
  loose: Loose
  /** She has looked at the agreements that are open, and each has found its place. */
  agreementsSeen: boolean
  now: Temporal.Instant
}): CloseDecision {
  if (course.closedOn) return { close: false, because: 'course-closed' }
  if (!inClosingWindow(course.startedOn, on, localDate(now)))
    return { close: false, because: 'closing-day-outside' }
  if (loose.meetings.length > 0) return { close: false, because: 'meetings-to-come' }
  if (loose.agreements.length > 0 && !agreementsSeen) return { close: false, because: 'agreements-open' }
  return { close: true }
}

function inClosingWindow(startedOn: string, on: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  const back = on.until(today).days
  return back >= 0 && back <= closingDaysBack && on.toString() >= startedOn
}

export type ReopenDecision = { reopen: true } | { reopen: false; because: Reason }

/** While it is kept, a course may begin again; from the day of its erasure it may not, though it still waits for a journal. */
export function mayReopen(
  { closedOn, eraseOn }: { closedOn: string | null; eraseOn: string | null },
  today: Temporal.PlainDate,
): ReopenDecision {
  if (!closedOn || !eraseOn) return { reopen: false, because: 'course-not-closed' }
  return eraseOn <= today.toString() ? { reopen: false, because: 'retention-over' } : { reopen: true }
}

/** The acts that a closed course still answers: it is opened again, tidied up after, a meeting too, and what is held is given to whom it is about. */
const afterClosing: ReadonlySet<AuditAction> = new Set<AuditAction>([
  'course-reopening',
  'closing-ticking',
  'meeting-cancelling',
  'copy-making',
])

/** A closed course is read only: whatever is opened in order to be changed is refused. */
export function isStoppedByClosing(action: AuditAction): boolean {
  return auditKind(action) === 'asking' && !afterClosing.has(action)
}

/** What the tab still offers in a closed course. */
export function staysWhenClosed(act: CourseAct): boolean {
  return act.startsWith('view ') || act === 'prepare access-copy'
}
