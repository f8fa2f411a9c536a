import type { Output } from '#shared/api/contract.ts'
import type { findTimes } from '#shared/api/times.ts'
import { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { movingDays } from '#shared/domain/meeting/moving-days.ts'
import { lookForTimes } from '../booking/look-for-times.ts'
import type { Caller } from '../http/caller.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { StoredMeeting } from '../storage/meetings.ts'
import type { World } from '../world.ts'

type Times = Output<typeof findTimes>
export type MoveTime = Times['slots'][number]
export type MoveRoom = MoveTime['rooms'][number]

/**
 * Other times for a meeting, nearest to its own day first, as the tab would find them: for the same people, as long, the meeting's own time and
 * room not counted against it. The room that it has stands first where it can be kept.
 * @param first one that was offered before: it stands first if it still fits
 */
export async function findMove(
  world: World,
  caller: Caller,
  course: StoredCourse,
  meeting: StoredMeeting,
  first?: string,
): Promise<MoveTime[]> {
  const day = localDate(meeting.start)
  const days = movingDays(day, localDate(world.clock.now()))
  const { slots } = await look(world, caller, course, meeting, days, first ? { first } : {})
  return slots
    .filter(({ start }) => !meeting.start.equals(start))
    .map((slot) => ({ ...slot, rooms: slot.rooms.toSorted((a, b) => own(meeting, b) - own(meeting, a)) }))
}

/** Other rooms that are free when the meeting is, the one that fits most closely first; its own again where it is kept no longer. */
export async function findRooms(
  world: World,
  caller: Caller,
  course: StoredCourse,
  meeting: StoredMeeting,
): Promise<MoveRoom[]> {
  const day = localDate(meeting.start)
  const { slots } = await look(
    world,
    caller,
    course,
    meeting,
    { from: day, until: day },
    { at: meeting.start.toString() },
  )
  const slot = slots.find(({ start }) => meeting.start.equals(start))
  return slot?.rooms ?? []
}

const own = ({ room }: StoredMeeting, { mail }: { mail: string }) =>
  Number(room?.mail.toLowerCase() === mail.toLowerCase())

function look(
  world: World,
  caller: Caller,
  course: StoredCourse,
  meeting: StoredMeeting,
  { from, until }: { from: Temporal.PlainDate; until: Temporal.PlainDate },
  start: { first?: string; at?: string },
): Promise<Times> {
  const { id, type, place, participantIds, end, family } = meeting
  const question = {
    type,
    place,
    contactIds: [...participantIds],
    minutes: meeting.start.until(end).total('minutes'),
    from: from.toString(),
    until: until.toString(),
    rooms: null,
    moves: id,
    family: { ...family, notOn: [...family.notOn] },
    ...start,
  }
  const day = localDate(meeting.start)
  return lookForTimes(world, caller, course, question, Temporal.PlainDate.compare(day, from) < 0 ? from : day)
}
