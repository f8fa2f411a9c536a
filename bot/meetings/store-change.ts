import type { Temporal } from 'temporal-polyfill'
import { keepingFor, mayChange } from '#shared/domain/meeting/change.ts'
import { decideWish } from '../booking/decide-wish.ts'
import type { FamilyWish } from '#shared/domain/meeting/slot.ts'
import { lockOpenCourse } from '../access/lock-open-course.ts'
import type { Along } from '../booking/find-around.ts'
import { sameWish } from '../booking/store-wish.ts'
import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { readAppointment } from '../storage/appointments.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import { putChange, readChange, type StoredChange } from '../storage/meeting-changes.ts'
import { keepWishes, readMeetingRow, type StoredMeeting } from '../storage/meetings.ts'
import type { World } from '../world.ts'
import { alongId } from './along-id.ts'
import { askRelease } from './ask-release.ts'
import { holdSpan } from './hold-of.ts'
import { ChangedSince, refuseSince, standsAt } from './stands-at.ts'

export type ChangeWish = Pick<StoredChange, 'id' | 'courseId' | 'meetingId' | 'start' | 'end' | 'room'> & {
  /** Null keeps what the family has wished before. */
  family: FamilyWish | null
  /** Where she saw the meeting stand, with nothing in hand, if that is what she decided from. */
  seen?: string
}

/** A change in hand, the meeting it is of, and what is to be asked of the rooms. */
export type InHand = {
  meeting: StoredMeeting
  change: StoredChange
  reference: string
  /** The hold that is to be asked for; null when that has been done. */
  outboxId: string | null
  /** A hold of the change that was in hand before this one. */
  former: { holdId: string; outboxId: string } | null
}

/**
 * Takes a change in hand. The same one sent twice is one; another takes its place, and what was held for the former is given back.
 * @param along the meetings of its cycle that are to move with it, when it is new: all in this one transaction, or none
 * @returns null when this very change has been carried out already; else it, and those that move along
 * @throws Refused when the meeting may not be moved, or not there; ChangedSince when one stands elsewhere than was seen
 */
export function storeChange(
  world: World,
  caller: Caller,
  wish: ChangeWish,
  along: readonly Along[] = [],
): Promise<(InHand & { along: InHand[] }) | null> {
  return world.db.as(caller, async (tx) => {
    const course = await lockOpenCourse(world, tx, wish.courseId)
    const known = await readChange(tx, wish.meetingId)
    const first = await storeIn(world, tx, caller, course, wish)
    if (!first) return null
    const others: InHand[] = []
    // Sent again, they were wished with it the first time.
    for (const { meeting: seen, to } of known?.id === wish.id ? [] : along) {
      const now = await readMeetingRow(tx, seen.id)
      if (now?.state !== 'booked' || standsAt(now) !== standsAt(seen)) throw new ChangedSince()
      const own = { id: alongId(wish.id, seen.id), courseId: wish.courseId, meetingId: seen.id }
      const one = await storeIn(world, tx, caller, course, { ...own, ...to, family: null })
      if (one) others.push(one)
    }
    return { ...first, along: others }
  })
}

async function storeIn(
  world: World,
  tx: Tx,
  caller: Caller,
  course: StoredCourse,
  wish: ChangeWish,
): Promise<InHand | null> {
  const now = world.clock.now()
  const meeting = await readMeetingRow(tx, wish.meetingId)
  if (!meeting || meeting.courseId !== course.id) throw new Refused(404, 'not-found')
  const known = await readChange(tx, wish.meetingId)
  if ((await readAppointment(tx, wish.meetingId)).changeId === wish.id) return null
  refuseSince(meeting, wish.seen)
  if (wish.seen !== undefined && known && known.id !== wish.id) throw new ChangedSince()
  const decision = mayChange(meeting, now)
  if (!decision.change) throw new Refused(409, decision.because)
  decideWish(world, course, { ...meeting, ...pick(wish) })
  if (wish.family) await keepWishes(tx, meeting.id, { ...meeting, family: wish.family })
  const common = { meeting, reference: course.reference }
  if (
    known?.id === wish.id &&
    sameWish({ ...known, place: meeting.place }, { ...wish, place: meeting.place })
  )
    return {
      ...common,
      change: known,
      outboxId: await askChangeHold(world, tx, known, caller),
      former: null,
    }

  const change = newChange(meeting, known, wish, now)
  await putChange(tx, change)
  const former =
    known?.holdId && !known.movesHold
      ? { holdId: known.holdId, outboxId: await askRelease(world, tx, known, caller) }
      : null
  return { ...common, change, outboxId: await askChangeHold(world, tx, change, caller), former }
}

const pick = ({ start, end, room }: Pick<ChangeWish, 'start' | 'end' | 'room'>) => ({ start, end, room })

function newChange(
  meeting: StoredMeeting,
  known: StoredChange | null,
  { id, courseId, meetingId, start, end, room }: ChangeWish,
  askedAt: Temporal.Instant,
): StoredChange {
  const to = { ...meeting, start, end, room }
  const held = meeting.holdId ? holdSpan(meeting) : null
  // Where it has been asked to move already, the meeting's own hold is in nobody's way at its old place.
  const keeping = keepingFor(
    meeting,
    known?.displaced && held ? holdSpan({ ...meeting, ...known }) : held,
    to,
    holdSpan(to),
  )
  const movesHold = keeping === 'moved-hold'
  return {
    id,
    courseId,
    meetingId,
    start,
    end,
    room,
    askedAt,
    holdId: movesHold ? meeting.holdId : null,
    movesHold,
    displaced: movesHold || known?.displaced === true,
    state: keeping === 'none' ? 'held' : 'holding',
  }
}

/** Null when the hold of this change has been asked for already. */
export async function askChangeHold(
  world: World,
  tx: Tx,
  change: StoredChange,
  caller: Caller,
): Promise<string | null> {
  if (change.state !== 'holding') return null
  return world.outbox.enqueue(tx, {
    kind: 'room-hold',
    subject: 'room-hold',
    courseId: change.courseId,
    meetingId: change.meetingId,
    audience: caller.id,
    key: `hold:${change.meetingId}:change:${change.id}:${change.start.toString()}:${change.room?.mail ?? ''}`,
    dueAt: world.clock.now(),
  })
}
