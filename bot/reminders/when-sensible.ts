import type { Temporal } from 'temporal-polyfill'
import { nextSensible, sensibleBefore } from '#shared/domain/course/gathering.ts'
import { readMeetingRow } from '../storage/meetings.ts'
import type { DueRow } from '../storage/outbox-lease.ts'
import type { Delivery } from './delivery.ts'

/** When a card that is due may come. That a meeting is soon is said before it begins, in the evening if need be. */
export async function whenSensible(
  { db }: Pick<Delivery, 'db'>,
  { subject, meetingId }: Pick<DueRow, 'subject' | 'meetingId'>,
  now: Temporal.Instant,
): Promise<Temporal.Instant> {
  const sensible = nextSensible(now)
  if (subject !== 'meeting-soon' || !meetingId || sensible.equals(now)) return sensible
  const meeting = await db.asService((tx) => readMeetingRow(tx, meetingId))
  return meeting ? sensibleBefore(now, meeting.start) : sensible
}
