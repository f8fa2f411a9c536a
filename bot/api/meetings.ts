import { randomBytes } from 'node:crypto'
import type { Router } from 'express'
import { Temporal } from 'temporal-polyfill'
import { bookMeeting, cancelMeeting, holdMeeting, readMark, readMeeting } from '#shared/api/meetings.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { mayInvite } from '#shared/domain/consent/invite.ts'
import { decideBooking } from '#shared/domain/meeting/booking.ts'
import { termsOf } from '#shared/domain/privacy/terms-of.ts'
import { mount } from '../http/mount.ts'
import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { appendAuditIn } from '../storage/audit.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import {
  findMarkedMeeting,
  insertMeeting,
  moveMeeting,
  readMeetingRow,
  setParticipants,
  type StoredMeeting,
} from '../storage/meetings.ts'
import type { World } from '../world.ts'
import { storeBooking, storeCancellation } from './booking.ts'
import { courseFor, wholeFamily } from './course-for.ts'
import { meetingView } from './meeting-view.ts'
import { askRoom, holdRoom, releaseRoom } from './room-hold.ts'

/** A meeting from the first hold to the booked appointment. Every step may be sent again and leads on from where it stands. */
export function meetings(router: Router, world: World): void {
  mount(router, holdMeeting, async ({ params, body }, caller) => {
    const { course } = await courseFor(world, caller, params.courseId, 'send outlook-item', 'meeting-asked')
    const start = Temporal.Instant.from(body.start)
    const end = Temporal.Instant.from(body.end)
    decide(world, course, body, { start, end })

    const wish = {
      id: params.meetingId,
      courseId: course.id,
      type: body.type,
      start,
      end,
      room: body.room,
      participantIds: body.contactIds,
    }
    await learnOfFormer(world, caller, course, wish)
    const { meeting, outboxId, former } = await world.db.as(caller, async (tx) => {
      const known = await readMeetingRow(tx, wish.id)
      if (known && known.courseId !== course.id) throw new Refused(404, 'not-found')
      if (known?.state === 'booked') throw new Refused(409, 'meeting-already-booked')
      if (known?.state === 'cancelled') throw new Refused(409, 'meeting-cancelled')
      const same = known && sameWish(known, wish)
      const former =
        known?.holdId && !same
          ? { holdId: known.holdId, outboxId: await askRelease(world, tx, known, caller) }
          : null
      if (!known)
        await insertMeeting(tx, {
          ...wish,
          state: 'holding',
          mark: randomBytes(16).toString('base64url'),
          organizerId: caller.id,
        })
      else if (same) await setParticipants(tx, wish)
      else await moveMeeting(tx, wish)
      const meeting = (await readMeetingRow(tx, wish.id))!
      const outboxId = meeting.state === 'holding' ? await askHold(world, tx, meeting, caller) : null
      await appendAuditIn(tx, {
        at: world.clock.now(),
        actor: caller.id,
        action: 'meeting-wished',
        courseId: course.id,
        subject: wish.id,
        about: [],
        to: null,
      })
      return { meeting, outboxId, former }
    })
    if (former) await releaseRoom(world, caller, former.holdId, former.outboxId)
    if (outboxId) await holdRoom(world, caller, meeting, course.reference, outboxId)
    return answer(world, caller, course, params.meetingId)
  })

  mount(router, readMeeting, async ({ params }, caller) => {
    const { course } = await courseFor(world, caller, params.courseId, 'send outlook-item', 'meeting-read')
    return answer(world, caller, course, params.meetingId)
  })

  mount(router, bookMeeting, async ({ params }, caller) => {
    const { course } = await courseFor(world, caller, params.courseId, 'send outlook-item', 'meeting-booking')
    const meeting = await askRoom(world, caller, await meetingOf(world, caller, course, params.meetingId))
    if (meeting.state === 'declined') throw new Refused(409, 'room-declined', meeting.room?.name ?? null)
    if (meeting.state === 'cancelled') throw new Refused(409, 'meeting-cancelled')
    if (meeting.state === 'holding' || meeting.state === 'awaiting-room')
      throw new Refused(409, 'booking-not-finished')
    if (meeting.state === 'held') await storeBooking(world, caller, meeting)
    return answer(world, caller, course, params.meetingId)
  })

  mount(router, cancelMeeting, async ({ params }, caller) => {
    const { course } = await courseFor(
      world,
      caller,
      params.courseId,
      'send outlook-item',
      'meeting-cancelling',
    )
    const meeting = await meetingOf(world, caller, course, params.meetingId)
    const release = await storeCancellation(world, caller, meeting)
    if (release) await releaseRoom(world, caller, release.holdId, release.outboxId)
    return answer(world, caller, course, params.meetingId)
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

function decide(
  world: World,
  course: StoredCourse,
  { type, contactIds }: Pick<StoredMeeting, 'type'> & { contactIds: readonly string[] },
  times: { start: Temporal.Instant; end: Temporal.Instant },
): void {
  const today = localDate(world.clock.now())
  const participants = contactIds.map((id) => {
    const contact = course.contacts.find((candidate) => candidate.id === id)
    if (!contact) throw new Refused(400, 'invalid-request', 'contactIds')
    const decision = mayInvite(contact, { ...course, today })
    return {
      name: contact.name,
      mail: contact.mail,
      may: decision.may,
      because: decision.may ? null : decision.because,
      family: contact.sector === 'family',
      supportPerson: contact.supportPerson,
    }
  })
  const decision = decideBooking({ type, ...times, participants }, world.clock.now(), world.mailDomains)
  if (!decision.book) throw new Refused(409, decision.because, decision.detail)
}

async function meetingOf(
  world: World,
  caller: Caller,
  course: StoredCourse,
  meetingId: string,
): Promise<StoredMeeting> {
  const meeting = await world.db.as(caller, (tx) => readMeetingRow(tx, meetingId))
  if (!meeting || meeting.courseId !== course.id) throw new Refused(404, 'not-found')
  return meeting
}

async function answer(world: World, caller: Caller, course: StoredCourse, meetingId: string) {
  const meeting = await askRoom(world, caller, await meetingOf(world, caller, course, meetingId))
  return meetingView(world, course, meeting)
}

type Wish = Pick<StoredMeeting, 'start' | 'end' | 'room' | 'participantIds'>

function sameWish(known: Wish, wish: Wish): boolean {
  return known.start.equals(wish.start) && known.end.equals(wish.end) && known.room?.mail === wish.room?.mail
}

/**
 * Another wish while nobody knows whether the former one was held: the former act is taken up once more under its own key,
 * which tells, so that its hold can be given back.
 */
async function learnOfFormer(
  world: World,
  caller: Caller,
  course: StoredCourse,
  wish: Wish & { id: string },
): Promise<void> {
  const open = await world.db.as(caller, async (tx) => {
    const known = await readMeetingRow(tx, wish.id)
    if (known?.state !== 'holding' || known.courseId !== course.id || sameWish(known, wish)) return null
    return { known, outboxId: await askHold(world, tx, known, caller) }
  })
  if (open) await holdRoom(world, caller, open.known, course.reference, open.outboxId)
}

/** The same attempt has the same key, whatever crashes; the next attempt has the next one. */
async function askHold(world: World, tx: Tx, meeting: StoredMeeting, caller: Caller): Promise<string> {
  const attempt = await world.outbox.countDone(tx, meeting.id, 'room-hold')
  return world.outbox.enqueue(tx, {
    kind: 'room-hold',
    subject: 'room-hold',
    courseId: meeting.courseId,
    meetingId: meeting.id,
    audience: caller.id,
    key: `hold:${meeting.id}:${attempt}`,
    dueAt: world.clock.now(),
  })
}

function askRelease(world: World, tx: Tx, meeting: StoredMeeting, caller: Caller): Promise<string> {
  return world.outbox.enqueue(tx, {
    kind: 'room-release',
    subject: 'room-release',
    courseId: meeting.courseId,
    meetingId: meeting.id,
    audience: caller.id,
    key: `release:${meeting.holdId}`,
    detail: meeting.holdId,
    dueAt: world.clock.now(),
  })
}
