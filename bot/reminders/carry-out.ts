import { checkChannel } from '../channels/check-channel.ts'
import { deleteChannel } from '../channels/delete-channel.ts'
import { joinChannel } from '../channels/join-channel.ts'
import { leaveChannel } from '../channels/leave-channel.ts'
import { makeChannel } from '../channels/make-channel.ts'
import { pinTab } from '../channels/pin-tab.ts'
import { deliverGroupCard } from '../groups/deliver-group-card.ts'
import type { DueRow, GroupRow } from '../storage/outbox-lease.ts'
import type { Delivery } from './delivery.ts'
import { deliver } from './deliver.ts'

const acts: Record<DueRow['kind'], (world: Delivery, row: DueRow) => Promise<void>> = {
  card: deliver,
  'channel-make': makeChannel,
  'channel-tab': pinTab,
  'channel-join': joinChannel,
  'channel-member': leaveChannel,
  'channel-check': checkChannel,
  'channel-delete': deleteChannel,
}

/** Does what a due row asks for. */
export function carryOut(world: Delivery, row: DueRow | GroupRow): Promise<void> {
  return row.kind === 'group-card' ? deliverGroupCard(world, row) : acts[row.kind](world, row)
}
