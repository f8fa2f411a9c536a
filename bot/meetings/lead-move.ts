import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import type { StoredChange } from '../storage/meeting-changes.ts'
import type { World } from '../world.ts'
import { leadAlong } from './lead-along.ts'
import { leadChange } from './lead-change.ts'

/**
 * The change in hand, and then the meetings that move along with it, as far as it goes now.
 * @returns the change as it then stands, and whether one that moves along has still to be waited for
 * @throws as `leadChange`
 */
export async function leadMove(
  world: World,
  caller: Caller,
  of: { courseId: string; meetingId: string; reference: string },
): Promise<{ change: StoredChange | null; along: boolean }> {
  const follow = () => leadAlong(world, caller, of.reference, of.meetingId)
  try {
    const change = await leadChange(world, caller, of)
    return { change, along: await follow() }
  } catch (error) {
    if (error instanceof Refused) await follow()
    throw error
  }
}
