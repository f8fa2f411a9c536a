import { useMemo } from 'react'
import { linkTo, useAddress, visit } from '../pages/address.ts'
import { appOrigin } from '../pages/app-origin.ts'
import { answerNestedAuth, tokenFor } from '../pages/naa-broker.ts'
import { personaIn } from '../pages/persona.ts'
import { themeIn } from '../pages/themes.ts'
import { hostClientIds, scopeAt } from '../personas.ts'
import { placeIn, placeOf, type Place } from './deep-link.ts'
import { localeIn } from './locale-in.ts'
import { legacyContext, type FrameContext, type TabPage } from './legacy-context.ts'
import type { Desk } from './tab-calls.ts'

type Common = 'frameContext' | 'context' | 'token' | 'nestedAuth' | 'follow' | 'navigate' | 'back'
type Own = Omit<Desk, Common>

/** What every tab is given, whatever frame it stands in. */
export function useDesk(page: TabPage): (frameContext: FrameContext, own: Own) => Desk {
  const { query } = useAddress()
  const sessionId = useMemo(() => crypto.randomUUID(), [])
  const persona = personaIn(query)
  const api = {
    clientId: hostClientIds.Teams,
    scope: scopeAt(appOrigin(query)),
  }
  return (frameContext, own) => ({
    ...own,
    frameContext,
    context: () => {
      const look = { theme: themeIn(query), locale: localeIn(query) }
      return legacyContext(persona, look, frameContext, page, sessionId)
    },
    token: async () => (await tokenFor(persona, api)).access_token,
    // `naa=no` in the address: an older Teams.
    nestedAuth: query.get('naa') === 'no' ? null : (json) => answerNestedAuth(json, persona, 'Teams'),
    follow,
    navigate: (subPageId, channelId) => moveTo(placeIn(subPageId, channelId ?? page.channel?.id)),
    back: () => history.back(),
  })
}

/**
 * Follows a link from a card or a tab: into this Teams, or out into the browser.
 * @returns why not, or null
 */
export function follow(link: string): string | null {
  const place = placeOf(link)
  if (place === null) return `Øvelsen har ikke det, som linket fører til: ${link}`
  if (place === 'elsewhere') window.open(link, '_blank', 'noopener')
  else moveTo(place)
  return null
}

function moveTo({ view, path }: Place): void {
  visit(linkTo('/teams', { view, path }))
}
