import { PageIterator, type Client, type PageCollection } from '@microsoft/microsoft-graph-client'
import type { AadUserConversationMember } from '@microsoft/microsoft-graph-types'
import type { HostingTeam } from '../ports/hosting-team.ts'
import type { Wire } from '../wire.ts'
import { failure, isGone } from './failure.ts'
import { graphClient } from './wire-client.ts'

/** The hosting team, through Graph (knowledge: graph 2.1, ChannelMember.ReadWrite.Group). */
export function hostingTeam(token: () => Promise<string>, wire: Wire): HostingTeam {
  const client = graphClient(token, wire)
  return {
    async removeFromChannel(teamId, channelId, staffId) {
      const members = `/teams/${encodeURIComponent(teamId)}/channels/${encodeURIComponent(channelId)}/members`
      try {
        const member = await memberOf(client, members, staffId)
        if (member?.id) await client.api(`${members}/${encodeURIComponent(member.id)}`).delete()
      } catch (error) {
        if (!isGone(error)) throw failure(error)
      }
    },
  }
}

/** A member is removed by the id of the membership, which only the list tells. */
async function memberOf(
  client: Client,
  members: string,
  staffId: string,
): Promise<AadUserConversationMember | null> {
  const first = (await client.api(members).get()) as PageCollection
  let found: AadUserConversationMember | null = null
  await new PageIterator(client, first, (member: AadUserConversationMember) => {
    if (member.userId === staffId) found = member
    return !found
  }).iterate()
  return found
}
