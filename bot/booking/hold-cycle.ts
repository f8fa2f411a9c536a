import type { Input } from '#shared/api/contract.ts'
import type { holdCycle } from '#shared/api/cycles.ts'
import { Temporal } from 'temporal-polyfill'
import { anyRoom, noWish } from '#shared/domain/meeting/slot.ts'
import type { Reason } from '#shared/domain/reason.ts'
import { lockOpenCourse } from '../access/lock-open-course.ts'
import { askRoom, holdRoom, releaseRoom } from './room-hold.ts'
import { askHold, sameWish, storeWishIn, type StoredWish } from './store-wish.ts'
import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import type { StoredCourse } from '../storage/courses.ts'
import { callOffIn } from '../meetings/call-off.ts'
import { namedRoom } from '../meetings/named-room.ts'
import { askedEvents } from '../storage/cycle-events.ts'
import { joinCycle, readCycleMeetings, readMeetingRow, type StoredMeeting } from '../storage/meetings.ts'
import { lockCourse } from '../storage/revision.ts'
import type { World } from '../world.ts'

type Body = Input<typeof holdCycle>['body']

/**
 * A meeting that she first wished alone, and that is not booked, is one of the cycle from here on, with whatever is held for it.
 * @throws Refused when one of them is booked, or is another course's or another cycle's
 */
export async function adoptLone(
  world: World,
  caller: Caller,
  course: Pick<StoredCourse, 'id'>,
  cycleId: string,
  { meetings }: Body,
): Promise<void> {
  await world.db.as(caller, async (tx) => {
    await lockOpenCourse(world, tx, course.id)
    for (const { id, type } of meetings) {
      const known = await readMeetingRow(tx, id)
      if (!known || known.cycleId === cycleId) continue
      if (known.courseId !== course.id || known.cycleId !== null) throw new Refused(404, 'not-found')
      if (known.state === 'booked') throw new Refused(409, 'meeting-already-booked')
      await joinCycle(tx, { id, type, cycleId })
    }
  })
}

type Placed = Omit<Body['meetings'][number], 'room'> & Pick<StoredMeeting, 'room'>

/** @throws Refused `room-unknown` */
export async function withNamedRooms(
  world: World,
  caller: Caller,
  course: Pick<StoredCourse, 'id' | 'closedOn'>,
  cycleId: string,
  { meetings }: Body,
): Promise<Placed[]> {
  const standing = await world.db.as(caller, (tx) => readCycleMeetings(tx, course.id, cycleId))
  const known = standing.map(({ room }) => room)
  const placed: Placed[] = []
  for (const one of meetings)
    placed.push({ ...one, room: await namedRoom(world, caller, course, one.room, known) })
  return placed
}

/**
 * All meetings of a cycle as they are wished, in one transaction: all of them or none. A meeting that is booked already stays as it is;
 * one whose wish is another gives its former room back, and one that is not wished any more is off.
 * @throws Refused when one of them may not be
 */
export async function storeCycle(
  world: World,
  caller: Caller,
  course: Pick<StoredCourse, 'id'>,
  cycleId: string,
  { meetings, family, roomWish }: { meetings: readonly Placed[] } & Pick<Body, 'family' | 'roomWish'>,
): Promise<{ stored: StoredWish[]; dropped: StoredMeeting[] }> {
  if (meetings.filter(({ type }) => type === 'networkMeeting').length !== 1)
    throw new Refused(400, 'invalid-request', 'meetings')
  return world.db.as(caller, async (tx) => {
    const open = await lockOpenCourse(world, tx, course.id)
    const events = await askedEvents(tx, course.id, cycleId)
    const stored: StoredWish[] = []
    for (const { contactIds, welcomeIds, start, end, onTeams = false, ...wish } of meetings) {
      const known = await readMeetingRow(tx, wish.id)
      const [from, until] = [Temporal.Instant.from(start), Temporal.Instant.from(end)]
      if (known && known.cycleId !== cycleId) throw new Refused(404, 'not-found')
      if (known?.state === 'booked') continue
      // Nobody knows whether its room is held, or whether it was sent: first it must be told.
      const unknown = known?.state === 'holding' || events.some((act) => act.begun && act.id === wish.id)
      if (known && unknown && !sameWish(known, { ...wish, start: from, end: until }))
        throw new Refused(409, 'booking-not-finished')
      stored.push(
        await storeWishIn(world, tx, caller, open, {
          ...wish,
          courseId: course.id,
          cycleId,
          start: from,
          end: until,
          participantIds: contactIds,
          family: family ?? noWish,
          roomWish: roomWish ?? anyRoom,
          onTeams,
          welcomeIds,
        }),
      )
    }
    const wished = new Set(meetings.map(({ id }) => id))
    const dropped = (await readCycleMeetings(tx, course.id, cycleId)).filter(
      ({ id, state }) => !wished.has(id) && state !== 'booked' && state !== 'cancelled',
    )
    for (const meeting of dropped) await callOffIn(world, tx, caller, meeting, undefined)
    return { stored, dropped }
  })
}

/** Rooms that are not wanted any more are given back first, so that they are in nobody's way. */
export async function giveFormerBack(
  world: World,
  caller: Caller,
  stored: readonly StoredWish[],
): Promise<Reason | null> {
  return inTurn(stored, async ({ former }) => {
    if (former) await releaseRoom(world, caller, former.holdId, former.outboxId)
  })
}

/** Every room that is not asked yet is asked, and every one that has not answered is heard, one after the other. */
export async function leadRoomsOn(
  world: World,
  caller: Caller,
  course: Pick<StoredCourse, 'id' | 'reference'>,
  cycleId: string,
): Promise<Reason | null> {
  const meetings = await world.db.as(caller, (tx) => readCycleMeetings(tx, course.id, cycleId))
  return inTurn(meetings, (meeting) => leadRoomOn(world, caller, course.reference, meeting))
}

/** A room that is not asked yet is asked, and one that has not answered is heard. */
export async function leadRoomOn(
  world: World,
  caller: Caller,
  reference: string,
  meeting: StoredMeeting,
): Promise<void> {
  const outboxId = await askUnlessHeld(world, caller, meeting)
  if (outboxId) await holdRoom(world, caller, meeting, reference, outboxId)
  await askRoom(world, caller, meeting)
}

/** Somebody else may have held it since it was read: then there is nothing to ask. */
function askUnlessHeld(
  world: World,
  caller: Caller,
  { id, courseId }: StoredMeeting,
): Promise<string | null> {
  return world.db.as(caller, async (tx) => {
    await lockCourse(tx, courseId)
    const meeting = await readMeetingRow(tx, id)
    return meeting?.state === 'holding' ? askHold(world, tx, meeting, caller) : null
  })
}

/** @returns why Microsoft 365 did not take one of them; the others are tried all the same */
export async function inTurn<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<Reason | null> {
  let trouble: Reason | null = null
  for (const one of all) {
    try {
      await act(one)
    } catch (error) {
      if (!(error instanceof Microsoft365Failure)) throw error
      trouble ??= error.reason
    }
  }
  return trouble
}
