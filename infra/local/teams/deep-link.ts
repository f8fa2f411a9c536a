import { teamsAppId } from '../personas.ts'

/** A place in the local Teams: a view, and where in the tab. */
export type Place = { view: string; path: string | null }

/**
 * Reads a link into Teams, as cards and tabs hold them. Null means that it leads to something that only the real Teams has;
 * `elsewhere`, that it is no Teams link at all.
 */
export function placeOf(link: string): Place | 'elsewhere' | null {
  if (!URL.canParse(link)) return null
  const url = new URL(link)
  if (url.hostname !== 'teams.microsoft.com' && !url.hostname.endsWith('.cloud.microsoft')) {
    return url.protocol === 'https:' || url.protocol === 'http:' || url.protocol === 'mailto:'
      ? 'elsewhere'
      : null
  }
  const [, kind, what, id] = url.pathname.split('/').map(decoded)
  if (kind !== 'l') return null
  if (what === 'channel' && id) return { view: `channel:${id}`, path: null }
  if (what !== 'entity' || id !== teamsAppId) return null
  const { channelId, subEntityId } = contextOf(url)
  return placeIn(subEntityId, channelId)
}

/** A page of our own app: in the channel it names, or in the personal app. */
export function placeIn(subPageId: unknown, channelId: unknown): Place {
  return {
    view: typeof channelId === 'string' && channelId ? `channel-tab:${channelId}` : 'families',
    path: typeof subPageId === 'string' && subPageId ? subPageId : null,
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function contextOf(url: URL): { channelId?: unknown; subEntityId?: unknown } {
  try {
    const context: unknown = JSON.parse(url.searchParams.get('context') ?? '{}')
    return typeof context === 'object' && context !== null ? context : {}
  } catch {
    return {}
  }
}
