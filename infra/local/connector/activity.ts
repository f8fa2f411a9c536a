import type { Mailbox } from '../directory.ts'
import { botClientId, hostingTeam, tenantId } from '../personas.ts'
import { teamsUserId, type Conversation } from './conversations.ts'

export const botId = `28:${botClientId}`
export const botName = 'Samlet'
export type Activity = Record<string, unknown>

/** What every activity from Teams carries. `rootId` is the post in a channel that it belongs to; `locale` what the person's Teams speaks. */
export function activityFrom(
  person: Mailbox,
  conversation: Conversation,
  at: { id: string; time: string; serviceUrl: string; rootId?: string | null; locale?: string },
): Activity {
  const channel = conversation.kind === 'channel'
  const locale = at.locale ?? 'da-DK'
  return {
    id: at.id,
    timestamp: at.time,
    channelId: 'msteams',
    serviceUrl: at.serviceUrl,
    locale,
    from: { id: teamsUserId(person.id), name: person.name, aadObjectId: person.id },
    recipient: { id: botId, name: botName },
    conversation: {
      id: at.rootId ? `${conversation.id};messageid=${at.rootId}` : conversation.id,
      tenantId,
      conversationType: channel ? 'channel' : 'personal',
      ...(channel ? { isGroup: true } : {}),
    },
    channelData: {
      tenant: { id: tenantId },
      ...(channel
        ? {
            team: { id: hostingTeam.threadId, aadGroupId: hostingTeam.id, name: hostingTeam.name },
            channel: { id: conversation.id, name: conversation.name },
          }
        : {}),
    },
    entities: [{ type: 'clientInfo', locale, country: 'DK', platform: 'Web', timezone: 'Europe/Copenhagen' }],
  }
}

export function installation(base: Activity, conversation: Conversation): Activity {
  const channelData = base['channelData'] as Record<string, unknown>
  return {
    ...base,
    type: 'installationUpdate',
    action: 'add',
    channelData: {
      ...channelData,
      source: { name: 'message' },
      ...(conversation.kind === 'channel'
        ? { settings: { selectedChannel: { id: conversation.id, name: conversation.name } } }
        : {}),
    },
  }
}

/** In a channel the bot only hears what mentions it. */
export function message(base: Activity, conversation: Conversation, text: string): Activity {
  if (conversation.kind === 'personal') return { ...base, type: 'message', text, textFormat: 'plain' }
  const mention = { type: 'mention', text: `<at>${botName}</at>`, mentioned: { id: botId, name: botName } }
  return {
    ...base,
    type: 'message',
    text: `<at>${botName}</at> ${text}`,
    textFormat: 'plain',
    entities: [...(base['entities'] as unknown[]), mention],
  }
}

/** The token that the bot has asked for, as the client sends it with the same press once more. */
export type Authentication = { id: string; connectionName: string; token: string }

export const invoke = (
  base: Activity,
  activityId: string,
  action: unknown,
  trigger: 'manual' | 'automatic',
  authentication?: Authentication,
): Activity => ({
  ...base,
  type: 'invoke',
  name: 'adaptiveCard/action',
  replyToId: activityId,
  value: { action, trigger, ...(authentication ? { authentication } : {}) },
})
