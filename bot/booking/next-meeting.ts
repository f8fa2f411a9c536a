import type { Input, Output } from '#shared/api/contract.ts'
import type { findTimes } from '#shared/api/times.ts'
import { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { cycleOf } from '#shared/domain/course/cycle.ts'
import { mayInvite } from '#shared/domain/consent/invite.ts'
import { nextMeetingDays } from '#shared/domain/meeting/next-meeting.ts'
import { lockOpenCourse } from '../access/lock-open-course.ts'
import { lookForTimes } from './look-for-times.ts'
import { storeWishIn } from './store-wish.ts'
import { holdRoom, releaseRoom } from './room-hold.ts'
import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import type { StoredCourse } from '../storage/courses.ts'
import { readWelcome } from '../storage/meeting-answers.ts'
import type { StoredMeeting } from '../storage/meetings.ts'
import { readNextMeeting } from '../storage/next-meeting.ts'
import type { World } from '../world.ts'
import { askEvent } from './make-event.ts'

type Times = Output<typeof findTimes>
export type OfferedTime = Times['slots'][number]

/**
 * Times for the meeting after `last`, of the same kind, as the pane would find them: with the same people, who must come or need not as before, as
 * long, and in a room if that one was.
 * @param first one that was offered before: it stands first if it still fits
 * @param declined a room that has said no to a time is not offered for it again
 */
export async function findNext(
  world: World,
  caller: Caller,
  course: StoredCourse,
  { last, first, declined }: { last: StoredMeeting; first?: string; declined: StoredMeeting | null },
): Promise<Times> {
  const today = localDate(world.clock.now())
  const welcome = await world.db.as(caller, (tx) => readWelcome(tx, last.id))
  const again = invitedAgain(world, course, last)
  const { from, until, target } = nextMeetingDays(localDate(last.start), today)
  const question: Input<typeof findTimes>['body'] = {
    type: last.type,
    place: last.place,
    contactIds: again.filter((id) => !welcome.includes(id)),
    welcomeIds: again.filter((id) => welcome.includes(id)),
    minutes: minutesOf(last),
    from: from.toString(),
    until: until.toString(),
    rooms: null,
    family: { ...last.family, notOn: [...last.family.notOn] },
    room: last.roomWish,
    ...(first ? { first } : {}),
  }
  const found = await lookForTimes(world, caller, course, question, target)
  return { ...found, slots: found.slots.flatMap((slot) => withoutDeclined(slot, declined)) }
}

/** Those who were invited to the last one and may be today. */
export function invitedAgain(
  { clock }: Pick<World, 'clock'>,
  course: StoredCourse,
  last: Pick<StoredMeeting, 'participantIds'>,
): string[] {
  const today = localDate(clock.now())
  return course.contacts
    .filter((one) => last.participantIds.includes(one.id) && mayInvite(one, { ...course, today }).may)
    .map(({ id }) => id)
}

const minutesOf = ({ start, end }: StoredMeeting) => start.until(end).total('minutes')

function withoutDeclined(slot: OfferedTime, declined: StoredMeeting | null): OfferedTime[] {
  if (!declined?.room || !declined.start.equals(slot.start)) return [slot]
  const rooms = slot.rooms.filter(({ mail }) => mail !== declined.room!.mail)
  return rooms.length === 0 ? [] : [{ ...slot, rooms }]
}

/**
 * The time that she has picked becomes the meeting: stored with the room to ask and the event to make, in one transaction. What another press
 * has asked for meanwhile stands.
 * @returns the meeting that stands now
 * @throws Refused `step-changed` when the course asks for none any more
 */
export async function pickNext(
  world: World,
  caller: Caller,
  course: StoredCourse,
  { last, slot, room }: { last: StoredMeeting; slot: OfferedTime; room: OfferedTime['rooms'][number] | null },
): Promise<StoredMeeting> {
  const stored = await world.db.as(caller, async (tx) => {
    const open = await lockOpenCourse(world, tx, course.id)
    // Moved a moment ago to a step in which no next meeting is asked for (O-41).
    if (cycleOf(open) === 'none') throw new Refused(409, 'step-changed', open.phaseId)
    const next = await readNextMeeting(tx, { courseId: course.id, meetingId: last.id })
    const standing = next.booked ?? next.asked
    if (standing && standing.state !== 'declined') return { meeting: standing, outboxId: null, former: null }
    const wish = await storeWishIn(world, tx, caller, open, {
      id: next.id,
      courseId: course.id,
      type: last.type,
      start: Temporal.Instant.from(slot.start),
      end: Temporal.Instant.from(slot.end),
      place: last.place,
      room: room ? { mail: room.mail, name: room.name } : null,
      cycleId: null,
      participantIds: invitedAgain(world, open, last),
      welcomeIds: await readWelcome(tx, last.id),
      family: last.family,
      roomWish: last.roomWish,
      onTeams: last.onTeams,
    })
    await askEvent(world, tx, caller, wish.meeting)
    return wish
  })
  if (stored.former) await releaseRoom(world, caller, stored.former.holdId, stored.former.outboxId)
  if (stored.outboxId) await holdRoom(world, caller, stored.meeting, course.reference, stored.outboxId)
  return stored.meeting
}
