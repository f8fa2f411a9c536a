import type { meetingState } from '#shared/api/meetings.ts'
import type * as z from 'zod/mini'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { deadlinesFor } from '#shared/domain/course/deadlines.ts'
import { invitationFor } from '#shared/domain/meeting/invitation.ts'
import type { Reason } from '#shared/domain/reason.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { StoredMeeting } from '../storage/meetings.ts'
import type { World } from '../world.ts'

const because: Partial<Record<StoredMeeting['state'], Reason>> = {
  holding: 'booking-not-finished',
  'awaiting-room': 'booking-not-finished',
  declined: 'room-declined',
  cancelled: 'meeting-cancelled',
}

/** What the pane is told of a meeting, with the invitation that will stand in her appointment, word for word (D-06, X-10). */
export function meetingView(
  world: World,
  course: StoredCourse,
  meeting: StoredMeeting,
): z.output<typeof meetingState> {
  const invitation = invitationOf(world, course, meeting)
  const attendees = course.contacts.flatMap((contact) =>
    meeting.participantIds.includes(contact.id) && contact.mail
      ? [{ mail: contact.mail, name: contact.name }]
      : [],
  )
  return {
    id: meeting.id,
    courseId: course.id,
    reference: course.reference,
    type: meeting.type,
    state: meeting.state,
    start: meeting.start.toString(),
    end: meeting.end.toString(),
    place: meeting.place,
    room: meeting.room,
    cycleId: meeting.cycleId,
    invitation: { ...invitation, attendees, mark: meeting.mark },
    because: because[meeting.state] ?? null,
  }
}

/** The neutral words that may stand in the appointment. */
export function invitationOf(
  { municipalityName }: Pick<World, 'municipalityName'>,
  course: Pick<StoredCourse, 'reference'>,
  meeting: StoredMeeting,
): ReturnType<typeof invitationFor> {
  const agendaDue =
    deadlinesFor({ start: meeting.start }).find((deadline) => deadline.rule === 'T-12')?.due ??
    localDate(meeting.start)
  return invitationFor({
    type: meeting.type,
    reference: course.reference,
    start: meeting.start,
    end: meeting.end,
    place: meeting.place,
    roomName: meeting.room?.name ?? '',
    agendaDue,
    municipality: municipalityName,
  })
}
