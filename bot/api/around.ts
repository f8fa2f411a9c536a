import type { Router } from 'express'
import { Temporal } from 'temporal-polyfill'
import { planAround, readAround } from '#shared/api/around.ts'
import { mayChange } from '#shared/domain/meeting/change.ts'
import { courseFor, glimpseFor } from '../access/course-for.ts'
import { readPlan } from '../booking/ask-around.ts'
import { mount } from '../http/mount.ts'
import { Refused } from '../http/refused.ts'
import { leadAlong } from '../meetings/lead-along.ts'
import { namedRoom } from '../meetings/named-room.ts'
import { readAround as aroundOf, type Lying } from '../meetings/read-around.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import { readAppointment } from '../storage/appointments.ts'
import { readChange } from '../storage/meeting-changes.ts'
import type { World } from '../world.ts'
import { meetingOf } from './answer-meeting.ts'

/** The meetings about a network meeting of a cycle: what a move would do to them, and how they stand. */
export function around(router: Router, world: World): void {
  mount(router, planAround, async ({ params, body }, caller) => {
    const { course } = await courseFor(world, caller, params.courseId, 'send outlook-item', 'times-sought')
    const meeting = await meetingOf(world, caller, course, params.meetingId)
    const decision = mayChange(meeting, world.clock.now())
    if (!decision.change) throw new Refused(409, decision.because)
    const { id, moves, blocked } = await readPlan(world, caller, course, meeting, {
      start: Temporal.Instant.from(body.start),
      end: Temporal.Instant.from(body.end),
      room: await namedRoom(world, caller, course, body.room, [meeting.room]),
    })
    return {
      plan: id,
      moves: moves.map(({ meeting: from, to }) => ({ from: lying(from), to: lying({ ...from, ...to }) })),
      blocked: blocked.map(lying),
    }
  })

  mount(router, readAround, async ({ params }, caller) => {
    const { course } = await glimpseFor(world, caller, params.courseId, 'send outlook-item', 'meeting-read')
    const meeting = await meetingOf(world, caller, course, params.meetingId)
    await leadAlong(world, caller, course.reference, meeting.id).catch((error: unknown) => {
      // It is led on when it is asked next.
      if (!(error instanceof Microsoft365Failure)) throw error
    })
    const found = await world.db.as(caller, async (tx) =>
      aroundOf(tx, meeting, {
        change: await readChange(tx, meeting.id),
        movedBy: (await readAppointment(tx, meeting.id)).changeId,
        now: world.clock.now(),
      }),
    )
    return {
      moved: found.moved.map(lying),
      underWay: found.underWay.map(lying),
      outside: found.outside.map(lying),
      stands: found.stands.map(lying),
    }
  })
}

const lying = ({ type, start, end, room }: Lying) => ({
  type,
  start: start.toString(),
  end: end.toString(),
  room: room && { name: room.name },
})
