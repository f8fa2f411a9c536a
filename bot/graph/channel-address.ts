import { PageIterator, type Client, type PageCollection } from '@microsoft/microsoft-graph-client'

export type Place = { teamId: string; channelId: string }

export const channelsOf = (teamId: string) => `/teams/${encodeURIComponent(teamId)}/channels`
export const channelAt = ({ teamId, channelId }: Place) =>
  `${channelsOf(teamId)}/${encodeURIComponent(channelId)}`

/** All that a list of Graph holds, page by page. */
export async function all<T>(client: Client, address: string): Promise<T[]> {
  const first = (await client.api(address).get()) as PageCollection
  const found: T[] = []
  await new PageIterator(client, first, (one: T) => {
    found.push(one)
    return true
  }).iterate()
  return found
}

/** A person as Graph wants to be told of her. */
export const memberNamed = (staffId: string, owner: boolean) => ({
  '@odata.type': '#microsoft.graph.aadUserConversationMember',
  roles: owner ? ['owner'] : [],
  'user@odata.bind': `https://graph.microsoft.com/v1.0/users('${staffId}')`,
})
