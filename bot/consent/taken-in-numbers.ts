import type { Consequences } from '#shared/domain/consent/consequences.ts'
import type { StoredCourse } from '../storage/courses.ts'

/**
 * What a withdrawal took, or would take, as it is told: how many, never who. A department counts only when nobody of it is counted already;
 * without a channel nobody leaves one.
 */
export function takenInNumbers(
  { recipients, meetings, leaving }: Consequences,
  { contacts, channelId }: Pick<StoredCourse, 'contacts' | 'channelId'>,
) {
  const lost = new Set(recipients.map(({ id }) => id))
  const counted = new Set(contacts.filter(({ id }) => lost.has(id)).map(({ department }) => department))
  return {
    recipients: recipients.filter(({ kind, id }) => kind !== 'department' || !counted.has(id)).length,
    meetings: meetings.map(({ meetingId, start, contactIds, written }) => ({
      id: meetingId,
      start,
      participants: contactIds.length,
      task: written,
    })),
    leaving: channelId ? leaving.length : 0,
  }
}
