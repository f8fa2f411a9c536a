import { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { deadlineState, isBeforeMeeting } from '#shared/domain/course/deadlines.ts'
import { mainItems } from '#shared/domain/course/playbook.ts'
import { followedTypes } from '#shared/domain/meeting/meeting-types.ts'
import type { Tx } from '../storage/database.ts'
import { municipalityOf } from '../storage/transaction.ts'
import type { StatusView } from './cards/status-card.ts'

/** How a course stands now, in numbers and dates. Null when there is no such course, or none that whoever asks may see. */
export async function readStatus(
  tx: Tx,
  courseId: string,
  now: Temporal.Instant,
): Promise<StatusView | null> {
  const municipality_id = municipalityOf(tx)
  const course = await tx
    .selectFrom('course')
    .select('reference')
    .where('municipality_id', '=', municipality_id)
    .where('id', '=', courseId)
    .executeTakeFirst()
  if (!course) return null
  const plan = await tx
    .selectFrom('plan_version')
    .select(['version', 'published_at'])
    .where('municipality_id', '=', municipality_id)
    .where('course_id', '=', courseId)
    .orderBy('published_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const meetings = await tx
    .selectFrom('meeting')
    .select(['id', 'starts_at', 'ends_at'])
    .where('municipality_id', '=', municipality_id)
    .where('course_id', '=', courseId)
    .where('type', 'in', followedTypes)
    .where('state', '=', 'booked')
    .orderBy('starts_at')
    .execute()
  const next = meetings.find((meeting) => meeting.ends_at.getTime() > now.epochMilliseconds)
  const items = await tx
    .selectFrom('checklist')
    .select('item')
    .where('municipality_id', '=', municipality_id)
    .where('course_id', '=', courseId)
    .where('meeting_id', '=', (next ?? meetings.at(-1))?.id ?? null)
    .where('done_on', 'is not', null)
    .where('item', 'in', mainItems)
    .execute()
  return {
    courseId,
    reference: course.reference,
    playbook: { done: items.length, of: mainItems.length },
    plan: plan ? { version: plan.version, published: localDate(instant(plan.published_at)) } : null,
    nextMeeting: next ? { start: instant(next.starts_at), end: instant(next.ends_at) } : null,
    waiting: await waitingDeadlines(tx, courseId, now),
  }
}

/** Close or passed, and not met. An agenda is not waited for once its meeting has been held. */
async function waitingDeadlines(
  tx: Tx,
  courseId: string,
  now: Temporal.Instant,
): Promise<StatusView['waiting']> {
  const rows = await tx
    .selectFrom('deadline as d')
    .innerJoin('meeting as m', (join) =>
      join.onRef('m.municipality_id', '=', 'd.municipality_id').onRef('m.id', '=', 'd.meeting_id'),
    )
    .select(['d.rule', 'd.due_on', 'm.starts_at'])
    .where('d.municipality_id', '=', municipalityOf(tx))
    .where('d.course_id', '=', courseId)
    .where('d.done_at', 'is', null)
    // The meeting itself has a line of its own.
    .where('d.rule', '!=', 'DF-03')
    .where('m.state', '=', 'booked')
    .orderBy('d.due_on')
    .orderBy('d.rule')
    .execute()
  return rows.flatMap(({ rule, due_on, starts_at }) => {
    const due = Temporal.PlainDate.from(due_on)
    const held = starts_at.getTime() <= now.epochMilliseconds
    return deadlineState(due, localDate(now), false) === 'upcoming' || (held && isBeforeMeeting(rule))
      ? []
      : [{ rule, due }]
  })
}

function instant(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime())
}
