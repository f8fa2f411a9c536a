import type { Along } from '../booking/find-around.ts'
import { releaseRoom } from '../booking/room-hold.ts'
import type { Caller } from '../http/caller.ts'
import type { World } from '../world.ts'
import { alongId } from './along-id.ts'
import { holdForChange } from './hold-change.ts'
import { learnOfChange } from './learn-of-change.ts'
import { storeChange, type ChangeWish } from './store-change.ts'

/**
 * Another time, another room, or both, from wherever it is asked: stored, what was held for a former wish given back, and the room asked.
 * The same wish sent again leads on from where it stands.
 * @param along the meetings of its cycle that move with it, wished in the same transaction: carried out once the network meeting is moved
 * @returns false when this very change has been carried out already
 * @throws Refused when the meeting may not be moved, or not there
 */
export async function takeInHand(
  world: World,
  caller: Caller,
  reference: string,
  wish: ChangeWish,
  along: readonly Along[] = [],
): Promise<boolean> {
  await learnOfChange(world, caller, reference, { meetingId: wish.meetingId, changeId: wish.id })
  for (const { meeting } of along)
    await learnOfChange(world, caller, reference, {
      meetingId: meeting.id,
      changeId: alongId(wish.id, meeting.id),
    })
  const stored = await storeChange(world, caller, wish, along)
  for (const inHand of stored ? [stored, ...stored.along] : []) {
    if (inHand.former) await releaseRoom(world, caller, inHand.former.holdId, inHand.former.outboxId)
    await holdForChange(world, caller, inHand)
  }
  return stored !== null
}
