import type { Router } from 'express'
import type * as z from 'zod/mini'
import {
  followAbsence,
  readAttendance,
  readMissing,
  sayAttendance,
  sayNeeded,
} from '#shared/api/attendance.ts'
import type { Contact } from '#shared/domain/network/contact.ts'
import { followAbsence as follow } from '../attendance/follow-absence.ts'
import { sayAttendance as say } from '../attendance/say-attendance.ts'
import { sayNeeded as need } from '../attendance/say-needed.ts'
import { missingAhead, standingAttendance, type Standing } from '../attendance/standing-attendance.ts'
import { takeUpOutlook } from '../attendance/take-up-outlook.ts'
import type { Caller } from '../http/caller.ts'
import { mount } from '../http/mount.ts'
import { settleAppointment } from '../meetings/settle-appointment.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import { readAppointment } from '../storage/appointments.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { StoredMeeting } from '../storage/meetings.ts'
import type { World } from '../world.ts'
import { answerMeeting, meetingOf } from './answer-meeting.ts'
import { courseFor, glimpseFor } from '../access/course-for.ts'

type Read = z.output<typeof readAttendance.response>

/** Who comes to a meeting, who does not and whom he sends. */
export function attendance(router: Router, world: World): void {
  mount(router, readAttendance, async ({ params }, caller) => {
    const { course } = await courseFor(world, caller, params.courseId, 'view attendance', 'attendance-read')
    const meeting = await meetingOf(world, caller, course, params.meetingId)
    const outlook = await readOutlook(world, caller, course, meeting)
    const people = await world.db.as(caller, (tx) =>
      standingAttendance(tx, course, meeting.id, {
        now: world.clock.now(),
        mailDomains: world.mailDomains,
      }),
    )
    return { outlook, people: people.map(personOf) }
  })

  mount(router, readMissing, async ({ params: { courseId } }, caller) => {
    const { course } = await glimpseFor(world, caller, courseId, 'view attendance', 'attendance-read')
    return { meetings: await world.db.as(caller, (tx) => missingAhead(tx, course, world.clock.now())) }
  })

  mount(router, sayAttendance, async ({ params, body }, caller) => ({
    changed: await say(world, caller, { ...params, saying: body, way: 'tab' }),
  }))

  mount(router, sayNeeded, async ({ params, body }, caller) => {
    await need(world, caller, { ...params, ...body })
    return {}
  })

  mount(router, followAbsence, async ({ params, body }, caller) => {
    const { courseId, meetingId } = params
    await follow(world, caller, { ...params, following: body.following })
    if (!body.written) await settleAppointment(world, caller, meetingId)
    const { course } = await courseFor(world, caller, courseId, 'view attendance', 'meeting-read')
    return answerMeeting(world, caller, course, meetingId)
  })
}

/** What is known is told although Microsoft 365 does not answer. */
async function readOutlook(
  world: World,
  caller: Caller,
  course: StoredCourse,
  meeting: StoredMeeting,
): Promise<Read['outlook']> {
  const { id } = await world.db.as(caller, (tx) => readAppointment(tx, meeting.id))
  if (!id || meeting.organizerId !== caller.id || meeting.state !== 'booked') return 'unknown'
  try {
    const item = await world.onBehalfOf(caller.token).appointment(id)
    await takeUpOutlook(world, caller, course, meeting, item)
    return 'read'
  } catch (error) {
    if (!(error instanceof Microsoft365Failure)) throw error
    return 'failed'
  }
}

const named = ({ id, name, function: does }: Contact) => ({ contactId: id, name, function: does })

function personOf({ contact, ...one }: Standing): Read['people'][number] {
  return {
    ...named(contact),
    mustCome: !one.welcome,
    answer: one.answer,
    way: one.way,
    at: one.at?.toString() ?? null,
    substitute: one.substitute && {
      ...named(one.substitute.contact),
      comes: one.substitute.comes,
      because: one.substitute.because,
    },
    followed: one.followed,
    demand: one.demand,
    candidates: one.candidates.map(({ contact: sent, own }) => ({ ...named(sent), own })),
  }
}
