import type { meetingState } from '#shared/api/meetings.ts'
import type * as z from 'zod/mini'
import { invitationFor } from '#shared/domain/meeting/invitation.ts'
import type { Reason } from '#shared/domain/reason.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { StoredMeeting } from '../storage/meetings.ts'
import { attendeesOf, invitationView } from '../meetings/appointment-text.ts'
import type { StoredAppointment } from '../storage/appointments.ts'
import type { StoredChange } from '../storage/meeting-changes.ts'
import type { World } from '../world.ts'

const because: Partial<Record<StoredMeeting['state'], Reason>> = {
  holding: 'booking-not-finished',
  'awaiting-room': 'booking-not-finished',
  declined: 'room-declined',
  cancelled: 'meeting-cancelled',
}

/** What is known of a meeting besides its row: its change in hand, and her appointment. */
export type Beside = { change: StoredChange | null; own: StoredAppointment }

/** What the pane is told of a meeting, with the invitation that will stand in her appointment, word for word (D-06, X-10). */
export function meetingView(
  world: World,
  course: StoredCourse,
  meeting: StoredMeeting,
  { change, own }: Beside,
): z.output<typeof meetingState> {
  const invitation = invitationFor(invitationView(world, course, meeting))
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
    contactIds: meeting.participantIds,
    family: { ...meeting.family, notOn: [...meeting.family.notOn] },
    roomWish: meeting.roomWish,
    onTeams: meeting.onTeams,
    invitation: { ...invitation, attendees: attendeesOf(course, meeting), mark: meeting.mark },
    because: meeting.roomUnknown ? 'room-unknown' : (because[meeting.state] ?? null),
    change: change && {
      id: change.id,
      start: change.start.toString(),
      end: change.end.toString(),
      room: change.room,
      state: change.state,
    },
    roomKept: meeting.holdId !== null,
    appointment: { known: own.id !== null, due: own.due },
    cancelledBecause: own.because,
  }
}
