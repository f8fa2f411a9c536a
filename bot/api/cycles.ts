import type { Router } from 'express'
import type * as z from 'zod/mini'
import { bookCycle, findCycleTimes, holdCycle, readCycle, type cycleState } from '#shared/api/cycles.ts'
import { isMade } from '#shared/domain/meeting/meeting.ts'
import type { Reason } from '#shared/domain/reason.ts'
import { proposeCycle } from '../booking/cycle-times.ts'
import { adoptLone, giveFormerBack, leadRoomsOn, storeCycle, withNamedRooms } from '../booking/hold-cycle.ts'
import { bookHeld, leadEventsOn } from '../booking/make-event.ts'
import { leadOn } from '../meetings/lead-on.ts'
import { settleAppointment } from '../meetings/settle-appointment.ts'
import type { Caller } from '../http/caller.ts'
import { mount } from '../http/mount.ts'
import type { StoredCourse } from '../storage/courses.ts'
import { madeEvents } from '../storage/cycle-events.ts'
import { readCycleMeetings } from '../storage/meetings.ts'
import type { World } from '../world.ts'
import { courseFor } from '../access/course-for.ts'
import { answerMeeting } from './answer-meeting.ts'

/** A network meeting and the meetings about it, from the times to the calendar. Every step may be sent again and leads on from where it stands. */
export function cycles(router: Router, world: World): void {
  mount(router, findCycleTimes, async ({ params, body }, caller) => {
    const { course } = await courseFor(world, caller, params.courseId, 'send outlook-item', 'times-sought')
    const { cycleId } = body
    const standing = cycleId
      ? await world.db.as(caller, (tx) => readCycleMeetings(tx, course.id, cycleId))
      : []
    return proposeCycle(world, caller, course, body, standing)
  })

  mount(router, holdCycle, async ({ params: { courseId, cycleId }, body }, caller) => {
    const { course } = await courseFor(world, caller, courseId, 'send outlook-item', 'meeting-asked')
    await adoptLone(world, caller, course, cycleId, body)
    // Whatever was asked before and never answered is taken up first, under its own key: then it is known what stands.
    await leadRoomsOn(world, caller, course, cycleId)
    await leadEventsOn(world, caller, course, cycleId, 'begun')
    const meetings = await withNamedRooms(world, caller, course, cycleId, body)
    const { stored, dropped } = await storeCycle(world, caller, course, cycleId, {
      meetings,
      family: body.family,
      roomWish: body.roomWish,
    })
    for (const { id } of dropped) {
      await settleAppointment(world, caller, id)
      await leadOn(world, caller, course.reference, id)
    }
    const kept = await giveFormerBack(world, caller, stored)
    const trouble = await leadRoomsOn(world, caller, course, cycleId)
    return answer(world, caller, course, cycleId, trouble ?? kept)
  })

  mount(router, readCycle, async ({ params: { courseId, cycleId } }, caller) => {
    const { course } = await courseFor(world, caller, courseId, 'send outlook-item', 'meeting-read')
    const rooms = await leadRoomsOn(world, caller, course, cycleId)
    const events = await leadEventsOn(world, caller, course, cycleId)
    return answer(world, caller, course, cycleId, rooms ?? events)
  })

  mount(router, bookCycle, async ({ params: { courseId, cycleId } }, caller) => {
    const { course } = await courseFor(world, caller, courseId, 'send outlook-item', 'meeting-booking')
    const trouble = await bookHeld(world, caller, course, cycleId)
    return answer(world, caller, course, cycleId, trouble)
  })
}

async function answer(
  world: World,
  caller: Caller,
  course: StoredCourse,
  cycleId: string,
  trouble: Reason | null,
): Promise<z.output<typeof cycleState>> {
  const meetings = await world.db.as(caller, (tx) => readCycleMeetings(tx, course.id, cycleId))
  const made = await world.db.as(caller, (tx) => madeEvents(tx, course.id, cycleId))
  const views: z.output<typeof cycleState>['meetings'] = []
  for (const meeting of meetings)
    views.push({
      ...(await answerMeeting(world, caller, course, meeting.id)),
      inCalendar: isMade(meeting) ? made.includes(meeting.id) : meeting.state === 'booked',
    })
  return { id: cycleId, meetings: views, trouble }
}
