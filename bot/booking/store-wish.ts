import { randomBytes } from 'node:crypto'
import { firstState } from '#shared/domain/meeting/meeting.ts'
import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { appendAuditIn } from '../storage/audit.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import {
  insertMeeting,
  keepWishes,
  moveMeeting,
  readMeetingRow,
  setParticipants,
  type StoredMeeting,
} from '../storage/meetings.ts'
import { askRelease } from '../meetings/ask-release.ts'
import type { World } from '../world.ts'
import { decideWish, type MeetingWish } from './decide-wish.ts'
import { lockOpenCourse } from '../access/lock-open-course.ts'

/** What was wished, and what is to be asked of its room, and of the one that was held before. */
export type StoredWish = {
  meeting: StoredMeeting
  outboxId: string | null
  former: { holdId: string; outboxId: string } | null
}

/**
 * A wish as it stands from here on. Who may come is decided in the transaction that writes it: whoever has withdrawn a yes meanwhile, or
 * closed the course, is not written over.
 * @throws Refused when the meeting may not be, or is booked or cancelled
 */
export function storeWish(world: World, caller: Caller, wish: MeetingWish): Promise<StoredWish> {
  return world.db.as(caller, async (tx) =>
    storeWishIn(world, tx, caller, await lockOpenCourse(world, tx, wish.courseId), wish),
  )
}

/** As `storeWish`, in a transaction that has locked the course: for several meetings at once. */
export async function storeWishIn(
  world: World,
  tx: Tx,
  caller: Caller,
  course: StoredCourse,
  wish: MeetingWish,
): Promise<StoredWish> {
  const { id, courseId } = wish
  const known = await readMeetingRow(tx, id)
  if (known && known.courseId !== courseId) throw new Refused(404, 'not-found')
  if (known?.state === 'booked') throw new Refused(409, 'meeting-already-booked')
  if (known?.state === 'cancelled') throw new Refused(409, 'meeting-cancelled')
  decideWish(world, course, wish)
  const same = known && sameWish(known, wish)
  const former =
    known?.holdId && !same
      ? {
          holdId: known.holdId,
          outboxId: await askRelease(world, tx, { ...known, meetingId: known.id }, caller),
        }
      : null
  if (!known)
    await insertMeeting(tx, {
      ...wish,
      state: firstState(wish),
      mark: randomBytes(16).toString('base64url'),
      organizerId: caller.id,
    })
  else if (same) {
    await setParticipants(tx, wish)
    await keepWishes(tx, id, wish)
  } else await moveMeeting(tx, wish)
  const meeting = (await readMeetingRow(tx, id))!
  const outboxId = meeting.state === 'holding' ? await askHold(world, tx, meeting, caller) : null
  await appendAuditIn(tx, {
    at: world.clock.now(),
    actor: caller.id,
    action: 'meeting-wished',
    courseId,
    subject: id,
    about: [],
    to: null,
  })
  return { meeting, outboxId, former }
}

type Where = Pick<StoredMeeting, 'start' | 'end' | 'place' | 'room'>

export function sameWish(known: Where, wish: Where): boolean {
  return (
    known.start.equals(wish.start) &&
    known.end.equals(wish.end) &&
    known.place === wish.place &&
    known.room?.mail === wish.room?.mail
  )
}

/** The same attempt has the same key, whatever crashes; the next attempt has the next one. */
export async function askHold(world: World, tx: Tx, meeting: StoredMeeting, caller: Caller): Promise<string> {
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
