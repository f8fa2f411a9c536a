import type { Client } from '@microsoft/microsoft-graph-client'
import type { TeamsTab } from '@microsoft/microsoft-graph-types'
import { all, channelAt, type Place } from './channel-address.ts'
import { goneChannel } from './gone-channel.ts'

/** One tab an entity: whoever has pinned it by hand has the same. */
export async function pinTab(
  client: Client,
  place: Place,
  teamsAppId: string,
  { name, entityId, address }: { name: string; entityId: string; address: string },
): Promise<'pinned' | 'gone'> {
  const tabs = `${channelAt(place)}/tabs`
  try {
    const pinned = await all<TeamsTab>(client, tabs)
    if (pinned.some(({ configuration }) => configuration?.entityId === entityId)) return 'pinned'
    await client.api(tabs).post({
      displayName: name,
      'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${teamsAppId}`,
      configuration: { entityId, contentUrl: address, websiteUrl: address, removeUrl: null },
    })
    return 'pinned'
  } catch (error) {
    return goneChannel(client, place, error)
  }
}
