import { localDate } from '#shared/domain/calendar/zone.ts'
import { deadlinesFor } from '#shared/domain/course/deadlines.ts'
import type { InvitationView } from '#shared/domain/meeting/invitation.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { StoredMeeting } from '../storage/meetings.ts'
import type { World } from '../world.ts'

/** All that her appointment says (D-06, X-10), as the meeting stands now. */
export function invitationView(
  world: Pick<World, 'municipalityName'>,
  course: Pick<StoredCourse, 'reference'>,
  meeting: StoredMeeting,
): InvitationView {
  const agendaDue =
    deadlinesFor({ start: meeting.start }).find((deadline) => deadline.rule === 'T-12')?.due ??
    localDate(meeting.start)
  return {
    type: meeting.type,
    reference: course.reference,
    start: meeting.start,
    end: meeting.end,
    place: meeting.place,
    roomName: meeting.room?.name ?? '',
    agendaDue,
    municipality: world.municipalityName,
  }
}

/** Those invited who have an address: what stands in her appointment, and nobody else. */
export function attendeesOf(
  course: StoredCourse,
  { participantIds }: Pick<StoredMeeting, 'participantIds'>,
): { mail: string; name: string }[] {
  return course.contacts.flatMap(({ id, mail, name }) =>
    participantIds.includes(id) && mail ? [{ mail, name }] : [],
  )
}
