import type { Conversation } from '../pages/local-api.ts'
import type { Theme } from '../pages/themes.ts'
import { hostingTeam, teamsAppId, tenantId, type Persona } from '../personas.ts'

export type FrameContext = 'content' | 'settings' | 'task'

export type TabPage = {
  entityId: string
  /** Where a deep link leads inside the tab, e.g. course/<id>/plan. */
  subPageId: string | null
  /** The channel that the tab stands in; null in the personal app. */
  channel: Conversation | null
}

/** What Teams itself looks like and speaks. */
export type Look = { theme: Theme; locale: string }

/** `getContext` in the flat shape that Teams sends; teams-js makes its own of it (`subEntityId` becomes `page.subPageId`). */
export function legacyContext(
  persona: Persona,
  { theme, locale }: Look,
  frameContext: FrameContext,
  page: TabPage,
  sessionId: string,
) {
  const { channel } = page
  return {
    locale,
    theme,
    frameContext,
    entityId: page.entityId,
    ...(page.subPageId ? { subEntityId: page.subPageId } : {}),
    appId: teamsAppId,
    sessionId,
    appSessionId: sessionId,
    hostName: 'Teams',
    hostClientType: 'web',
    tid: tenantId,
    userObjectId: persona.id,
    userPrincipalName: persona.mail,
    loginHint: persona.mail,
    userDisplayName: persona.name,
    ...(channel
      ? {
          channelId: channel.id,
          channelName: channel.name,
          channelType: 'Private',
          teamId: hostingTeam.threadId,
          teamName: hostingTeam.name,
          groupId: hostingTeam.id,
        }
      : {}),
  }
}
