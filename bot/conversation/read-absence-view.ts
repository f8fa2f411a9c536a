import type { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { consequenceOf } from '../attendance/standing-attendance.ts'
import { readCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import { readAttendances } from '../storage/meeting-answers.ts'
import type { StoredMeeting } from '../storage/meetings.ts'
import type { Vault } from '../storage/vault.ts'
import type { CardHead, CardView } from './cards/card-view.ts'

/** How many do not come to the meeting, and how many of them wait for the coordinator: who they are is read in her own view. */
export async function readAbsenceView(
  tx: Tx,
  { id: meetingId, courseId, type, start, end }: StoredMeeting,
  common: CardHead,
  { vault, now }: { vault: Vault; now: Temporal.Instant },
): Promise<CardView | null> {
  const course = await readCourse(tx, courseId, vault)
  if (!course) return null
  const rows = await readAttendances(tx, meetingId)
  const ids = rows.map(({ contactId }) => contactId)
  return {
    ...common,
    subject: 'absence',
    meeting: { type, start, end },
    meetingId,
    absent: rows.filter(({ answer }) => answer === 'absent').length,
    of: rows.length,
    waiting: rows.filter((row) => consequenceOf(row, course, ids, localDate(now)).demand !== 'none').length,
  }
}
