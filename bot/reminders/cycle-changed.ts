import type { Temporal } from 'temporal-polyfill'
import type { Cycle } from '#shared/domain/course/cycle.ts'
import { deadlinesFor } from '#shared/domain/course/deadlines.ts'
import { subjectsOutside } from '#shared/domain/course/reminders.ts'
import type { Tx } from '../storage/database.ts'
import { dropNextMeeting, insertDeadlines, settleNextMeeting } from '../storage/deadlines.ts'
import { readFollowed } from '../storage/meetings.ts'
import type { Outbox } from '../storage/outbox.ts'
import { nextMeetingCardsChanged } from './next-meeting-cards.ts'
import { remindAnew } from './remind-anew.ts'

/**
 * The course is followed up in another way from here on (O-41): what is asked for in that way of the meetings that stand begins, and what is
 * not asked for any more is taken back, deadlines and reminders alike; cards that stand in Teams say so.
 * @param stamp says which change it was
 */
export async function cycleChanged(
  tx: Tx,
  outbox: Outbox,
  {
    courseId,
    before,
    after,
    stamp,
    now,
  }: { courseId: string; before: Cycle; after: Cycle; stamp: string; now: Temporal.Instant },
): Promise<void> {
  if (before === after) return
  await outbox.dropSubjects(tx, courseId, subjectsOutside(after), 'other-step')
  if (after === 'none') await dropNextMeeting(tx, courseId)
  else await followMeetings(tx, { courseId, cycle: after, now })
  await remindAnew(tx, outbox, { courseId, suffix: `:${stamp}`, now })
  await nextMeetingCardsChanged(tx, outbox, { courseId, stamp, at: now })
}

/** As if they had been booked in this step: each is followed by another (T-14), and one that is booked already settles it. */
async function followMeetings(
  tx: Tx,
  { courseId, cycle, now }: { courseId: string; cycle: Cycle; now: Temporal.Instant },
): Promise<void> {
  const meetings = await readFollowed(tx, courseId)
  for (const { id: meetingId, start } of meetings) {
    const deadlines = deadlinesFor({ start, cycle }).filter(({ rule }) => rule === 'T-14')
    await insertDeadlines(tx, { courseId, meetingId, deadlines })
  }
  for (const { id: meetingId } of meetings) await settleNextMeeting(tx, { courseId, meetingId, at: now })
}
