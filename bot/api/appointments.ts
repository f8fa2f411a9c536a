import type { Router } from 'express'
import { putAppointmentRight, readAppointment, saveParticipants } from '#shared/api/meetings.ts'
import { differencesOf } from '#shared/domain/meeting/appointment-differences.ts'
import { invitationFor } from '#shared/domain/meeting/invitation.ts'
import { takeUpOutlook } from '../attendance/take-up-outlook.ts'
import { mount } from '../http/mount.ts'
import { Refused } from '../http/refused.ts'
import { invitationView } from '../meetings/appointment-text.ts'
import { saveParticipantsOf } from '../meetings/save-participants.ts'
import { settleAppointment } from '../meetings/settle-appointment.ts'
import { readAppointment as readStored, saveAppointment } from '../storage/appointments.ts'
import { readMeetingRow } from '../storage/meetings.ts'
import { lockCourse } from '../storage/revision.ts'
import type { World } from '../world.ts'
import { answerMeeting, meetingOf } from './answer-meeting.ts'
import { courseFor, wholeFamily } from './course-for.ts'

/** Her item in Outlook held against the meeting: what people did there themselves is taken up, or put back. */
export function appointments(router: Router, world: World): void {
  mount(router, readAppointment, async ({ params }, caller) => {
    const { course } = await courseFor(
      world,
      caller,
      params.courseId,
      'send outlook-item',
      'appointment-read',
      wholeFamily,
    )
    const meeting = await meetingOf(world, caller, course, params.meetingId)
    const { id } = await world.db.as(caller, (tx) => readStored(tx, meeting.id))
    if (!id || meeting.organizerId !== caller.id || meeting.state !== 'booked') return { differences: null }
    const item = await world.onBehalfOf(caller.token).appointment(id)
    await takeUpOutlook(world, caller, course, meeting, item)
    const participants = course.contacts.flatMap(({ id: contactId, name, mail }) =>
      mail && meeting.participantIds.includes(contactId) ? [{ contactId, name, mail }] : [],
    )
    const differences = differencesOf({
      meeting: {
        ...meeting,
        place: invitationFor(invitationView(world, course, meeting)).location,
        participants,
      },
      item,
      organizer: caller.mail,
    })
    return {
      differences: differences.map((one) =>
        one.kind === 'moved' ? { kind: one.kind, start: one.start.toString(), end: one.end.toString() } : one,
      ),
    }
  })

  mount(router, putAppointmentRight, async ({ params }, caller) => {
    const { course } = await courseFor(
      world,
      caller,
      params.courseId,
      'send outlook-item',
      'meeting-changing',
    )
    const meeting = await meetingOf(world, caller, course, params.meetingId)
    if (meeting.organizerId !== caller.id) throw new Refused(403, 'not-allowed')
    await world.db.as(caller, async (tx) => {
      await lockCourse(tx, course.id)
      // As it stands now: what is due to one that was called off meanwhile is not written over.
      const now = await readMeetingRow(tx, meeting.id)
      if (now?.state !== 'booked') throw new Refused(409, 'meeting-cancelled')
      if (!(await readStored(tx, meeting.id)).id) throw new Refused(409, 'appointment-unknown')
      await saveAppointment(tx, meeting.id, { due: 'change' })
    })
    await settleAppointment(world, caller, meeting.id)
    return answerMeeting(world, caller, course, meeting.id)
  })

  mount(router, saveParticipants, async ({ params, body }, caller) => {
    const { course } = await courseFor(
      world,
      caller,
      params.courseId,
      'send outlook-item',
      'participants-saving',
    )
    const meeting = await meetingOf(world, caller, course, params.meetingId)
    await saveParticipantsOf(world, caller, meeting, body)
    return answerMeeting(world, caller, course, meeting.id)
  })
}
