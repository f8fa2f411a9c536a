import { releaseRoom } from '../booking/room-hold.ts'
import type { Caller } from '../http/caller.ts'
import type { World } from '../world.ts'
import { holdForChange } from './hold-change.ts'
import { learnOfChange } from './learn-of-change.ts'
import { storeChange, type ChangeWish } from './store-change.ts'

/**
 * Another time, another room, or both, from wherever it is asked: stored, what was held for a former wish given back, and the room asked.
 * The same wish sent again leads on from where it stands.
 * @returns false when this very change has been carried out already
 * @throws Refused when the meeting may not be moved, or not there
 */
export async function takeInHand(
  world: World,
  caller: Caller,
  reference: string,
  wish: ChangeWish,
): Promise<boolean> {
  await learnOfChange(world, caller, reference, { meetingId: wish.meetingId, changeId: wish.id })
  const inHand = await storeChange(world, caller, wish)
  if (inHand?.former) await releaseRoom(world, caller, inHand.former.holdId, inHand.former.outboxId)
  if (inHand) await holdForChange(world, caller, inHand)
  return inHand !== null
}
