import type { Client } from '@microsoft/microsoft-graph-client'
import type { AadUserConversationMember, Channel } from '@microsoft/microsoft-graph-types'
import { all, channelAt, channelsOf } from './channel-address.ts'

/**
 * Is this colleague in the team? Its standard channels have the whole team for members, so that the right to read a channel's members
 * is enough, and the directory stays closed. Asked only after a refusal: the list may be long.
 */
export async function isInTeam(client: Client, teamId: string, staffId: string): Promise<boolean> {
  const channels = await all<Channel>(client, channelsOf(teamId))
  const standard = channels.find(({ id, membershipType }) => id && membershipType === 'standard')
  if (!standard?.id) return true
  const roll = await all<AadUserConversationMember>(
    client,
    `${channelAt({ teamId, channelId: standard.id })}/members`,
  )
  return roll.some(({ userId }) => userId === staffId)
}
