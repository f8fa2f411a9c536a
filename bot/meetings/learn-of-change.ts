import type { Caller } from '../http/caller.ts'
import { readChange } from '../storage/meeting-changes.ts'
import { readMeetingRow } from '../storage/meetings.ts'
import type { World } from '../world.ts'
import { holdForChange } from './hold-change.ts'
import { askChangeHold } from './store-change.ts'

/**
 * Nobody knows whether a room was held for the change in hand: the act is taken up once more under its own key, which tells, so that its
 * hold can be given back.
 * @param changeId the change that is asked for now; of itself nothing is to be learnt
 */
export async function learnOfChange(
  world: World,
  caller: Caller,
  reference: string,
  { meetingId, changeId }: { meetingId: string; changeId?: string },
): Promise<void> {
  const open = await world.db.as(caller, async (tx) => {
    const change = await readChange(tx, meetingId)
    const meeting = await readMeetingRow(tx, meetingId)
    if (!meeting || !change || change.state !== 'holding' || change.id === changeId) return null
    return {
      meeting,
      change,
      outboxId: await askChangeHold(world, tx, change, caller),
      reference,
      former: null,
    }
  })
  if (open) await holdForChange(world, caller, open)
}
