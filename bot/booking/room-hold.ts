import type { Caller } from '../http/caller.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import type { World } from '../world.ts'
import { askedRoom, holdOf } from '../meetings/hold-of.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { addCourseEvent } from '../storage/course-events.ts'
import { askRelease } from '../meetings/ask-release.ts'
import {
  readMeetingRow,
  saveHold,
  saveMeetingState,
  saveRoomUnknown,
  type StoredMeeting,
} from '../storage/meetings.ts'
import { lockCourse } from '../storage/revision.ts'

/**
 * The two acts that only the person herself may do towards Microsoft 365, each a row in the outbox before it is an act:
 * after a crash the same row is taken up again under the same key, so a room is never held twice.
 */
export async function holdRoom(
  world: World,
  caller: Caller,
  meeting: StoredMeeting,
  reference: string,
  outboxId: string,
): Promise<void> {
  if ((await world.outbox.claim(outboxId)) !== 'claimed') return
  const held = await attempt(world, outboxId, () =>
    world.onBehalfOf(caller.token).holdRoom(holdOf(meeting, outboxId, reference)),
  ).catch(noSuchRoom)
  if (!held) return endAtRoom(world, caller, meeting, outboxId)
  const { holdId } = held
  const release = await world.db.as(caller, async (tx) => {
    await lockCourse(tx, meeting.courseId)
    const wanted = await saveHold(tx, meeting.id, holdId)
    await world.outbox.done(tx, outboxId, { resultId: holdId })
    if (wanted)
      await addCourseEvent(tx, {
        courseId: meeting.courseId,
        at: world.clock.now(),
        kind: 'meeting-held-room',
        detail: null,
        by: caller.id,
      })
    await appendAuditIn(tx, {
      at: world.clock.now(),
      actor: caller.id,
      action: 'room-held',
      courseId: meeting.courseId,
      subject: meeting.id,
      about: [],
      to: null,
    })
    // Called off while Microsoft 365 was at it: nobody wants this room any more.
    const off = !wanted && (await readMeetingRow(tx, meeting.id))?.state === 'cancelled'
    return off
      ? askRelease(world, tx, { courseId: meeting.courseId, meetingId: meeting.id, holdId }, caller)
      : null
  })
  if (release) await releaseRoom(world, caller, holdId, release)
}

/** Graph takes no invitation for a room that is not there: that is an answer, and nothing to try again. */
export function noSuchRoom(error: unknown): null {
  if (error instanceof Microsoft365Failure && error.reason === 'room-unknown') return null
  throw error
}

/** The booking stands with all that was chosen, and waits for another room. */
async function endAtRoom(
  world: World,
  caller: Caller,
  { id, courseId, room }: StoredMeeting,
  outboxId: string,
): Promise<void> {
  await world.db.as(caller, async (tx) => {
    await lockCourse(tx, courseId)
    const stands = await readMeetingRow(tx, id)
    // Wished anew meanwhile, it waits for another room: of that one nothing is said.
    const isAsked = stands?.state === 'holding' && stands.room?.mail === room?.mail
    if (isAsked && (await saveMeetingState(tx, id, 'declined'))) await saveRoomUnknown(tx, id, true)
    await world.outbox.close(tx, outboxId, 'dropped', 'room-unknown')
  })
}

/** Gives a room back. A release that Microsoft 365 did not take stays waiting, and is tried when she next opens the pane. */
export async function releaseRoom(
  world: World,
  caller: Caller,
  holdId: string,
  outboxId: string,
): Promise<void> {
  if ((await world.outbox.claim(outboxId)) !== 'claimed') return
  await attempt(world, outboxId, () => world.onBehalfOf(caller.token).releaseRoom(holdId))
  await world.db.as(caller, (tx) => world.outbox.done(tx, outboxId, { resultId: holdId }))
}

export async function finishReleases(world: World, caller: Caller): Promise<void> {
  const waiting = await world.db.as(caller, (tx) => world.outbox.waitingReleases(tx, caller.id))
  for (const row of waiting) {
    await releaseRoom(world, caller, row.holdId, row.id).catch((error: unknown) => {
      if (!(error instanceof Microsoft365Failure)) throw error
    })
  }
}

/** Asks the room what it says, and remembers the answer. A room that said no is let go at once. */
export async function askRoom(world: World, caller: Caller, meeting: StoredMeeting): Promise<StoredMeeting> {
  if (meeting.state !== 'awaiting-room' || !meeting.holdId) return meeting
  const answer = await world.onBehalfOf(caller.token).roomAnswer(askedRoom(meeting, meeting.holdId))
  if (answer === 'none') return meeting
  const state = answer === 'accepted' ? 'held' : 'declined'
  const roomUnknown = answer === 'unknown'
  await world.db.as(caller, async (tx) => {
    await lockCourse(tx, meeting.courseId)
    if (await saveMeetingState(tx, meeting.id, state)) await saveRoomUnknown(tx, meeting.id, roomUnknown)
  })
  return { ...meeting, state, roomUnknown }
}

/** What Microsoft 365 did not do waits to be done again; whether it may have been done is remembered. */
export async function attempt<T>(world: World, outboxId: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof Microsoft365Failure)
      await world.outbox.waitAgain(outboxId, { reason: error.reason, answered: error.answered })
    throw error
  }
}
