import type { Router } from 'express'
import {
  holdOnTeams,
  putAppointmentRight,
  readAppointment,
  readParticipants,
  saveParticipants,
} from '#shared/api/meetings.ts'
import type { AuditAction } from '#shared/domain/audit/actions.ts'
import type { Caller } from '../http/caller.ts'
import { mount } from '../http/mount.ts'
import { Refused } from '../http/refused.ts'
import { onTeamsToo } from '../meetings/on-teams-too.ts'
import { putRight } from '../meetings/put-right.ts'
import { readDifferences } from '../meetings/read-differences.ts'
import { readParticipants as whoTakesPart } from '../meetings/read-participants.ts'
import { saveParticipantsOf } from '../meetings/save-participants.ts'
import type { World } from '../world.ts'
import { answerMeeting, meetingOf } from './answer-meeting.ts'
import { courseFor, wholeFamily } from '../access/course-for.ts'

/** Her item in Outlook held against the meeting: what people did there themselves is taken up, or put back. */
export function appointments(router: Router, world: World): void {
  const toChange = async (
    caller: Caller,
    { courseId, meetingId }: { courseId: string; meetingId: string },
    action: AuditAction,
  ) => {
    const { course } = await courseFor(world, caller, courseId, 'send outlook-item', action)
    return { course, meeting: await meetingOf(world, caller, course, meetingId) }
  }

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
    const differences = await readDifferences(world, caller, course, meeting)
    return {
      differences:
        differences?.map((one) =>
          one.kind === 'moved'
            ? { kind: one.kind, start: one.start.toString(), end: one.end.toString() }
            : one,
        ) ?? null,
    }
  })

  mount(router, putAppointmentRight, async ({ params }, caller) => {
    const { course, meeting } = await toChange(caller, params, 'meeting-changing')
    await putRight(world, caller, meeting)
    return answerMeeting(world, caller, course, meeting.id)
  })

  mount(router, holdOnTeams, async ({ params }, caller) => {
    const { course, meeting } = await toChange(caller, params, 'meeting-changing')
    await onTeamsToo(world, caller, meeting)
    return answerMeeting(world, caller, course, meeting.id)
  })

  mount(router, readParticipants, async ({ params }, caller) => {
    const { course } = await courseFor(
      world,
      caller,
      params.courseId,
      'send outlook-item',
      'participants-read',
    )
    const meeting = await meetingOf(world, caller, course, params.meetingId)
    const { outlook, people } = await whoTakesPart(world, caller, course, meeting)
    return {
      outlook,
      people: people.map(({ contact, because, ...one }) => ({
        contactId: contact.id,
        name: contact.name,
        function: contact.function,
        may: because === null,
        because,
        ...one,
      })),
    }
  })

  mount(router, saveParticipants, async ({ params, body }, caller) => {
    const { course, meeting } = await toChange(caller, params, 'participants-saving')
    const { contactIds: to, from, seen, written = false } = body
    await saveParticipantsOf(world, caller, meeting, {
      people: { to, ...(from ? { from } : {}) },
      written,
      refuse: ({ start, end }) => {
        if (!seen || (start.equals(seen.start) && end.equals(seen.end))) return
        throw new Refused(409, 'changed-by-someone-else')
      },
    })
    return answerMeeting(world, caller, course, meeting.id)
  })
}
