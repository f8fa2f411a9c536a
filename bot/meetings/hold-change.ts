import { attempt, noSuchRoom, releaseRoom } from '../booking/room-hold.ts'
import type { Caller } from '../http/caller.ts'
import type { RoomAnswer } from '../ports/microsoft365.ts'
import { saveChange, type StoredChange } from '../storage/meeting-changes.ts'
import type { StoredMeeting } from '../storage/meetings.ts'
import { lockCourse } from '../storage/revision.ts'
import type { World } from '../world.ts'
import { askRelease } from './ask-release.ts'
import { askedRoom, holdOf } from './hold-of.ts'
import type { InHand } from './store-change.ts'

/**
 * Keeps the room for the new time: a hold of its own while the old one stands, or, where the old one would be in its way, the old one
 * moved. After a crash the same row is taken up under the same key: no room is held twice. Where another change has taken its place
 * meanwhile, nobody wants what was held: it is given back.
 */
export async function holdForChange(world: World, caller: Caller, inHand: InHand): Promise<void> {
  const { meeting, change, outboxId, reference } = inHand
  if (!outboxId || (await world.outbox.claim(outboxId)) !== 'claimed') return
  const hold = holdOf(placed(meeting, change), outboxId, reference)
  const holdId = await attempt(world, outboxId, async () => {
    const microsoft365 = world.onBehalfOf(caller.token)
    // One that she has deleted in Outlook is made anew.
    if (change.movesHold && change.holdId && (await microsoft365.moveHold(change.holdId, hold.span)))
      return change.holdId
    return (await microsoft365.holdRoom(hold)).holdId
  }).catch(noSuchRoom)
  const release = await world.db.as(caller, async (tx) => {
    await lockCourse(tx, change.courseId)
    if (holdId === null) {
      await saveChange(tx, change, 'holding', { state: 'declined' })
      await world.outbox.close(tx, outboxId, 'dropped', 'room-unknown')
      return null
    }
    const wanted = await saveChange(tx, change, 'holding', { state: 'awaiting-room', holdId })
    await world.outbox.done(tx, outboxId, { resultId: holdId })
    const own = holdId === change.holdId
    return wanted || own ? null : askRelease(world, tx, { ...change, holdId }, caller)
  })
  if (release && holdId) await releaseRoom(world, caller, holdId, release)
}

export const placed = (meeting: StoredMeeting, { start, end, room }: StoredChange): StoredMeeting => ({
  ...meeting,
  start,
  end,
  room,
})

/** Asks the room what it says to the new time, and remembers the answer. */
export async function askChange(
  world: World,
  caller: Caller,
  meeting: StoredMeeting,
  change: StoredChange,
): Promise<StoredChange> {
  if (change.state !== 'awaiting-room' || !change.holdId) return change
  const asked = askedRoom(placed(meeting, change), change.holdId)
  return rememberAnswer(world, caller, change, await world.onBehalfOf(caller.token).roomAnswer(asked))
}

export async function rememberAnswer(
  world: World,
  caller: Caller,
  change: StoredChange,
  answer: RoomAnswer,
): Promise<StoredChange> {
  if (change.state !== 'awaiting-room' || answer === 'none') return change
  const state = answer === 'accepted' ? 'held' : 'declined'
  await world.db.as(caller, async (tx) => {
    await lockCourse(tx, change.courseId)
    await saveChange(tx, change, 'awaiting-room', { state })
  })
  return { ...change, state }
}
