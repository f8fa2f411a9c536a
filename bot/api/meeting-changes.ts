import type { Router } from 'express'
import { Temporal } from 'temporal-polyfill'
import { carryOutChange, changeMeeting, giveUpChange, keepAppointment } from '#shared/api/meetings.ts'
import { mount } from '../http/mount.ts'
import type { Caller } from '../http/caller.ts'
import { carryOut } from '../meetings/carry-out-change.ts'
import { giveUp } from '../meetings/give-up-change.ts'
import { hideAttendees } from '../meetings/hide-attendees.ts'
import { learnOfChange } from '../meetings/learn-of-change.ts'
import { namedRoom } from '../meetings/named-room.ts'
import type { ChangeWish } from '../meetings/store-change.ts'
import { takeByPlan } from '../meetings/take-by-plan.ts'
import { takeInHand } from '../meetings/take-in-hand.ts'
import { Refused } from '../http/refused.ts'
import { readAppointment, saveAppointment } from '../storage/appointments.ts'
import { readChange } from '../storage/meeting-changes.ts'
import { readMeetingRow } from '../storage/meetings.ts'
import { lockCourse } from '../storage/revision.ts'
import type { World } from '../world.ts'
import { courseFor } from '../access/course-for.ts'
import { answerMeeting, meetingOf } from './answer-meeting.ts'

/** A booked meeting gets another time or room. Every step may be sent again, and leads on from where it stands. */
export function meetingChanges(router: Router, world: World): void {
  const open = async (caller: Caller, courseId: string) =>
    (await courseFor(world, caller, courseId, 'send outlook-item', 'meeting-changing')).course
  const roomsOf = ({ id }: Caller, { meetingId }: { meetingId: string }) =>
    world.db.as({ id }, async (tx) => [
      (await readMeetingRow(tx, meetingId))?.room,
      (await readChange(tx, meetingId))?.room,
    ])

  mount(router, changeMeeting, async ({ params, body }, caller) => {
    const course = await open(caller, params.courseId)
    const wish: ChangeWish = {
      id: params.changeId,
      courseId: course.id,
      meetingId: params.meetingId,
      start: Temporal.Instant.from(body.start),
      end: Temporal.Instant.from(body.end),
      room: await namedRoom(world, caller, course, body.room, await roomsOf(caller, params)),
      family: body.family ?? null,
    }
    const justAsked =
      body.around === undefined
        ? await takeInHand(world, caller, course.reference, wish)
        : await takeByPlan(world, caller, course, wish, body.around)
    return answerMeeting(world, caller, course, params.meetingId, { justAsked })
  })

  mount(router, carryOutChange, async ({ params, body }, caller) => {
    const course = await open(caller, params.courseId)
    await carryOut(world, caller, { ...params, ...body })
    return answerMeeting(world, caller, course, params.meetingId)
  })

  mount(router, keepAppointment, async ({ params, body }, caller) => {
    const course = await open(caller, params.courseId)
    const meeting = await meetingOf(world, caller, course, params.meetingId)
    if (meeting.organizerId !== caller.id) throw new Refused(403, 'not-allowed')
    await world.db.as(caller, async (tx) => {
      await lockCourse(tx, course.id)
      // As it stands now: what is due to one that was called off meanwhile is not written over.
      const now = await readMeetingRow(tx, meeting.id)
      const before = await readAppointment(tx, meeting.id)
      const booked = now?.state === 'booked'
      // Writing in it does not hide who is invited: no add-in can.
      const left = booked && body.written && before.due !== 'hide' ? null : before.due
      // Where Outlook did not tell its id when it was booked, it is told now.
      const isNew = body.appointmentId !== undefined && body.appointmentId !== before.id
      const due = booked && isNew ? (left ?? 'hide') : left
      await saveAppointment(tx, meeting.id, {
        ...(body.appointmentId ? { id: body.appointmentId } : {}),
        due,
      })
    })
    await hideAttendees(world, caller, meeting)
    return answerMeeting(world, caller, course, params.meetingId)
  })

  mount(router, giveUpChange, async ({ params }, caller) => {
    const course = await open(caller, params.courseId)
    await learnOfChange(world, caller, course.reference, { meetingId: params.meetingId })
    await giveUp(world, caller, params)
    return answerMeeting(world, caller, course, params.meetingId)
  })
}
