import { randomUUID } from 'node:crypto'
import type { LocalEvents } from '../events.ts'
import type { Store } from '../state.ts'
import { GraphRefusal, text, type Answer, type Call, type Json } from './call.ts'
import { channelOf } from './find-channel.ts'
import { page } from './paging.ts'
import type { StoredTab } from './stored-channel.ts'

const usualPage = 100

/** A channel's tabs. */
export function tabHandlers(store: Store, events: LocalEvents) {
  const { state } = store
  return {
    'GET /teams/:team/channels/:channel/tabs': (call: Call): Answer =>
      page(call, channelOf(state, call).tabs.map(tabShape), usualPage),
    'POST /teams/:team/channels/:channel/tabs': (call: Call): Answer => {
      const channel = channelOf(state, call)
      const tab = readTab(call.body)
      channel.tabs.push(tab)
      store.changed()
      events.tell({ type: 'channel', id: channel.id })
      return { status: 201, body: tabShape(tab) }
    },
  }
}

function readTab(body: Json): StoredTab {
  const appId = /^https:\/\/graph\.microsoft\.com\/v1\.0\/appCatalogs\/teamsApps\/([^/]+)$/.exec(
    text(body['teamsApp@odata.bind']),
  )?.[1]
  if (!appId) throw new GraphRefusal(400, 'BadRequest', 'teamsApp@odata.bind is required.')
  const name = text(body['displayName'])
  if (!name || name.length > 128)
    throw new GraphRefusal(400, 'BadRequest', 'displayName must be 1 to 128 characters.')
  const configuration = (body['configuration'] ?? {}) as Partial<
    Record<'entityId' | 'contentUrl' | 'websiteUrl', string | null>
  >
  return {
    id: randomUUID(),
    name,
    appId,
    entityId: configuration.entityId ?? null,
    contentUrl: configuration.contentUrl ?? null,
    websiteUrl: configuration.websiteUrl ?? null,
  }
}

const tabShape = (tab: StoredTab): Json => ({
  id: tab.id,
  displayName: tab.name,
  webUrl: `https://teams.microsoft.com/l/entity/${tab.appId}/${encodeURIComponent(tab.entityId ?? tab.id)}`,
  configuration: {
    entityId: tab.entityId,
    contentUrl: tab.contentUrl,
    removeUrl: null,
    websiteUrl: tab.websiteUrl,
  },
})
