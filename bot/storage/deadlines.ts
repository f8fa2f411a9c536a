import type { ExpressionBuilder } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { DeadlineRule } from '#shared/domain/course/deadlines.ts'
import { followedTypes } from '#shared/domain/meeting/meeting-types.ts'
import type { Tx } from './database.ts'
import { readCycleOf } from './meeting-cycle.ts'
import type { Tables } from './tables.ts'
import { municipalityOf } from './transaction.ts'

type OfMeeting = { courseId: string; meetingId: string }
export type NewDeadlines = OfMeeting & {
  deadlines: readonly { rule: DeadlineRule; due: Temporal.PlainDate }[]
}

/** What a booked meeting must be followed by (T-12 agenda, T-13 plan, T-14 next meeting). What is there already stands. */
export async function insertDeadlines(
  tx: Tx,
  { courseId, meetingId, deadlines }: NewDeadlines,
): Promise<void> {
  if (deadlines.length === 0) return
  const common = { municipality_id: municipalityOf(tx), course_id: courseId, meeting_id: meetingId }
  await tx
    .insertInto('deadline')
    .values(deadlines.map(({ rule, due }) => ({ ...common, rule, due_on: due.toString() })))
    .onConflict((conflict) =>
      conflict.columns(['municipality_id', 'course_id', 'meeting_id', 'rule']).doNothing(),
    )
    .execute()
}

/** The meeting has another day: what is not met is due with it. */
export async function moveDeadlines(tx: Tx, { courseId, meetingId, deadlines }: NewDeadlines): Promise<void> {
  for (const { rule, due } of deadlines)
    await tx
      .updateTable('deadline')
      .set({ due_on: due.toString() })
      .where('municipality_id', '=', municipalityOf(tx))
      .where('course_id', '=', courseId)
      .where('meeting_id', '=', meetingId)
      .where('rule', '=', rule)
      .where('done_at', 'is', null)
      .execute()
}

/** A booked meeting is the "next meeting" that the earlier ones were waiting for (T-14, X-25). */
export async function settleNextMeeting(
  tx: Tx,
  { courseId, meetingId, at }: OfMeeting & { at: Temporal.Instant },
): Promise<void> {
  await tx
    .updateTable('deadline')
    .set({ done_at: at.toString(), settled_by: meetingId })
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('rule', '=', 'T-14')
    .where('done_at', 'is', null)
    .where('meeting_id', 'in', (eb) =>
      eb
        .selectFrom('meeting as earlier')
        .innerJoin('meeting as booked', (join) =>
          join
            .onRef('booked.municipality_id', '=', 'earlier.municipality_id')
            .onRef('earlier.starts_at', '<', 'booked.starts_at'),
        )
        .where('earlier.municipality_id', '=', municipalityOf(tx))
        .where('earlier.course_id', '=', courseId)
        .where('booked.id', '=', meetingId)
        .select('earlier.id'),
    )
    .execute()
}

/** In this step of the course no next meeting is waited for (O-41). What was met stays. */
export async function dropNextMeeting(tx: Tx, courseId: string): Promise<void> {
  await tx
    .deleteFrom('deadline')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('rule', '=', 'T-14')
    .where('done_at', 'is', null)
    .execute()
}

/**
 * The meeting that settled them was cancelled or moved: another booked after them settles them now, or they wait for a next one again where
 * the course is followed up.
 */
export async function reopenNextMeeting(tx: Tx, { courseId, meetingId }: OfMeeting): Promise<void> {
  const another = (eb: ExpressionBuilder<Tables, 'deadline'>) =>
    eb
      .selectFrom('meeting as booked')
      .innerJoin('meeting as earlier', (join) =>
        join
          .onRef('earlier.municipality_id', '=', 'booked.municipality_id')
          .onRef('earlier.course_id', '=', 'booked.course_id')
          .onRef('earlier.starts_at', '<', 'booked.starts_at'),
      )
      .whereRef('booked.municipality_id', '=', 'deadline.municipality_id')
      .whereRef('earlier.id', '=', 'deadline.meeting_id')
      .where('booked.type', 'in', followedTypes)
      .where('booked.state', '=', 'booked')
      .orderBy('booked.starts_at')
      .limit(1)
      .select('booked.id')
  await tx
    .updateTable('deadline')
    .set((eb) => ({
      settled_by: another(eb),
      done_at: eb
        .case()
        .when(eb.exists(another(eb)))
        .then(eb.ref('done_at'))
        .else(null)
        .end(),
    }))
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('settled_by', '=', meetingId)
    .execute()
  if ((await readCycleOf(tx, courseId)) === 'none') await dropNextMeeting(tx, courseId)
}

/** Met, or open again (`at` null): the agenda has gone out (T-12), the plan has gone out (T-13). */
export async function markDeadline(
  tx: Tx,
  { courseId, meetingId, rule, at }: OfMeeting & { rule: DeadlineRule; at: Temporal.Instant | null },
): Promise<void> {
  await tx
    .updateTable('deadline')
    .set({ done_at: at?.toString() ?? null })
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('meeting_id', '=', meetingId)
    .where('rule', '=', rule)
    .execute()
}
