import type { Router } from 'express'
import { Temporal } from 'temporal-polyfill'
import { bookMeeting, cancelMeeting, holdMeeting, readMark, readMeeting } from '#shared/api/meetings.ts'
import { anyRoom, noWish } from '#shared/domain/meeting/slot.ts'
import { termsOf } from '#shared/domain/privacy/terms-of.ts'
import { mount } from '../http/mount.ts'
import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { leadOn } from '../meetings/lead-on.ts'
import { callOff } from '../meetings/call-off.ts'
import type { StoredCourse } from '../storage/courses.ts'
import { hideAttendees } from '../meetings/hide-attendees.ts'
import { namedRoom } from '../meetings/named-room.ts'
import { findMarkedMeeting, readMeetingRow } from '../storage/meetings.ts'
import type { World } from '../world.ts'
import { answerMeeting, meetingOf } from './answer-meeting.ts'
import { storeBooking } from '../booking/store-booking.ts'
import { courseFor, wholeFamily } from '../access/course-for.ts'
import { decideWish, type MeetingWish } from '../booking/decide-wish.ts'
import { askRoom, finishReleases, holdRoom, releaseRoom } from '../booking/room-hold.ts'
import { askHold, sameWish, storeWish } from '../booking/store-wish.ts'

/** A meeting from the first hold to the booked appointment. Every step may be sent again and leads on from where it stands. */
export function meetings(router: Router, world: World): void {
  mount(router, holdMeeting, async ({ params, body }, caller) => {
    const { course } = await courseFor(world, caller, params.courseId, 'send outlook-item', 'meeting-asked')
    const wish = {
      id: params.meetingId,
      courseId: course.id,
      type: body.type,
      start: Temporal.Instant.from(body.start),
      end: Temporal.Instant.from(body.end),
      place: body.place ?? 'room',
      room: await namedRoom(world, caller, course, body.room, [await roomOf(world, caller, params)]),
      cycleId: null,
      participantIds: body.contactIds,
      family: body.family ?? noWish,
      roomWish: body.roomWish ?? anyRoom,
      onTeams: body.onTeams ?? false,
      welcomeIds: body.welcomeIds,
    }
    // Nothing is asked of the room for what may not be; whether it may be, is decided where it is stored.
    decideWish(world, course, wish)
    await learnOfFormer(world, caller, course, wish)
    const { meeting, outboxId, former } = await storeWish(world, caller, wish)
    if (former) await releaseRoom(world, caller, former.holdId, former.outboxId)
    if (outboxId) await holdRoom(world, caller, meeting, course.reference, outboxId)
    return answerMeeting(world, caller, course, params.meetingId)
  })

  mount(router, readMeeting, async ({ params }, caller) => {
    const { course } = await courseFor(world, caller, params.courseId, 'send outlook-item', 'meeting-read')
    await leadOn(world, caller, course.reference, params.meetingId)
    return answerMeeting(world, caller, course, params.meetingId)
  })

  mount(router, bookMeeting, async ({ params, body }, caller) => {
    const { course } = await courseFor(world, caller, params.courseId, 'send outlook-item', 'meeting-booking')
    const meeting = await askRoom(world, caller, await meetingOf(world, caller, course, params.meetingId))
    if (meeting.state === 'declined')
      throw new Refused(
        409,
        meeting.roomUnknown ? 'room-unknown' : 'room-declined',
        meeting.room?.name ?? null,
      )
    if (meeting.state === 'cancelled') throw new Refused(409, 'meeting-cancelled')
    if (meeting.state === 'holding' || meeting.state === 'awaiting-room')
      throw new Refused(409, 'booking-not-finished')
    if (meeting.state === 'held') {
      await storeBooking(world, caller, meeting, body.appointmentId)
      // What a card had asked for instead has a room that nobody wants any more.
      await finishReleases(world, caller)
    }
    await hideAttendees(world, caller, meeting)
    return answerMeeting(world, caller, course, params.meetingId)
  })

  mount(router, cancelMeeting, async ({ params, body }, caller) => {
    const { course } = await courseFor(
      world,
      caller,
      params.courseId,
      'send outlook-item',
      'meeting-cancelling',
    )
    const meeting = await meetingOf(world, caller, course, params.meetingId)
    await callOff(world, caller, meeting, body.because)
    await leadOn(world, caller, course.reference, meeting.id)
    return answerMeeting(world, caller, course, params.meetingId)
  })

  mount(router, readMark, async ({ params }, caller) => {
    const found = await world.db.as(caller, (tx) => findMarkedMeeting(tx, params.mark))
    if (!found) throw new Refused(404, 'not-found')
    const { course } = await courseFor(
      world,
      caller,
      found.courseId,
      'send outlook-item',
      'mark-read',
      wholeFamily,
    )
    return {
      courseId: course.id,
      meetingId: found.id,
      reference: course.reference,
      knownTerms: termsOf(course),
    }
  })
}

const roomOf = async (world: World, caller: Caller, { meetingId }: { meetingId: string }) =>
  (await world.db.as(caller, (tx) => readMeetingRow(tx, meetingId)))?.room

/**
 * Another wish while nobody knows whether the former one was held: the former act is taken up once more under its own key,
 * which tells, so that its hold can be given back.
 */
async function learnOfFormer(
  world: World,
  caller: Caller,
  course: StoredCourse,
  wish: MeetingWish,
): Promise<void> {
  const open = await world.db.as(caller, async (tx) => {
    const known = await readMeetingRow(tx, wish.id)
    if (known?.state !== 'holding' || known.courseId !== course.id || sameWish(known, wish)) return null
    return { known, outboxId: await askHold(world, tx, known, caller) }
  })
  if (open) await holdRoom(world, caller, open.known, course.reference, open.outboxId)
}
