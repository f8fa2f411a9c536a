import { hostingTeam, hostingTeamMemberIds, hostingTeamOwnerIds } from '../personas.ts'
import type { State } from '../state.ts'
import { GraphRefusal, type Call } from './call.ts'
import type { StoredChannel } from './stored-channel.ts'

/** The standard channel that every team has; its id is the team's thread. */
export const generalChannel = (at: string): StoredChannel => ({
  id: hostingTeam.threadId,
  teamId: hostingTeam.id,
  name: 'General',
  description: null,
  membershipType: 'standard',
  createdAt: at,
  members: hostingTeamMemberIds.map((userId) => ({ userId, owner: hostingTeamOwnerIds.includes(userId) })),
  tabs: [],
})

export function teamOf(call: Call): string {
  if (call.params['team'] !== hostingTeam.id) throw new GraphRefusal(404, 'NotFound', 'No team found.')
  return hostingTeam.id
}

export function channelOf(state: State, call: Call): StoredChannel {
  const team = teamOf(call)
  const channel = state.channels.find((one) => one.teamId === team && one.id === call.params['channel'])
  if (!channel) throw new GraphRefusal(404, 'NotFound', 'No channel found.')
  return channel
}
