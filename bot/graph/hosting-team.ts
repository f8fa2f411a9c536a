import type { HostingTeam } from '../ports/hosting-team.ts'
import type { Wire } from '../wire.ts'
import { addMember, listMembers, mayChangeMembers, removeMember } from './channel-members.ts'
import { pinTab } from './channel-tabs.ts'
import { deleteChannel, makeChannel } from './channels.ts'
import { failure } from './failure.ts'
import { graphClient } from './wire-client.ts'

/** The hosting team, through Graph, by the application's own rights there (knowledge: graph 2.1 and 2.9). */
export function hostingTeam(token: () => Promise<string>, teamsAppId: string, wire: Wire): HostingTeam {
  const client = graphClient(token, wire)
  const asked = <T>(work: Promise<T>) =>
    work.catch((error: unknown) => {
      throw failure(error)
    })
  return {
    makeChannel: (teamId, wanted) => asked(makeChannel(client, teamId, wanted)),
    members: (teamId, channelId) => asked(listMembers(client, { teamId, channelId })),
    addToChannel: (teamId, channelId, who) => asked(addMember(client, { teamId, channelId }, who)),
    removeFromChannel: (teamId, channelId, staffId) =>
      asked(removeMember(client, { teamId, channelId }, staffId)),
    mayChangeMembers: (teamId, channelId) => asked(mayChangeMembers(client, { teamId, channelId })),
    pinTab: (teamId, channelId, tab) => asked(pinTab(client, { teamId, channelId }, teamsAppId, tab)),
    deleteChannel: (teamId, channelId) => asked(deleteChannel(client, { teamId, channelId })),
  }
}
