import { people, type Mailbox } from '../directory.ts'
import { hostingTeam, personas, teamsAppId, type Persona } from '../personas.ts'
import type { State } from '../state.ts'

/** A channel (its conversation id is its Graph id) or the personal chat of one person with Samlet. */
export type Conversation = {
  id: string
  kind: 'channel' | 'personal'
  name: string
  teamName: string | null
  members: readonly Mailbox[]
  tab: { contentUrl: string; name: string } | null
}

/** Ids as Teams gives them: of a person towards the bot, and of her personal chat. */
export const teamsUserId = (userId: string): string => `29:1${userId.replaceAll('-', '')}`
export const personalChatId = (persona: Persona): string => `a:1${persona.id.replaceAll('-', '')}`
export const personOf = (idOrTeamsId: string): Mailbox | null =>
  people.find((one) => one.id === idOrTeamsId || teamsUserId(one.id) === idOrTeamsId) ?? null

/** All conversations there are, as of now. */
export function conversations(state: State): Conversation[] {
  const channels = state.channels.map((channel): Conversation => {
    const tab = channel.tabs.findLast((one) => one.appId === teamsAppId && one.contentUrl)
    return {
      id: channel.id,
      kind: 'channel',
      name: channel.name,
      teamName: hostingTeam.name,
      members: channel.members.flatMap((member) => people.find((one) => one.id === member.userId) ?? []),
      tab: tab ? { contentUrl: tab.contentUrl!, name: tab.name } : null,
    }
  })
  const personal = personas.map((persona): Conversation => ({
    id: personalChatId(persona),
    kind: 'personal',
    name: 'Samlet',
    teamName: null,
    members: people.filter((one) => one.id === persona.id),
    tab: null,
  }))
  return [...channels, ...personal]
}

/** In a channel, an answer names its post behind the conversation's own id. */
export function splitThread(id: string): { conversationId: string; rootId: string | null } {
  const [conversationId = '', rootId] = id.split(';messageid=')
  return { conversationId, rootId: rootId ?? null }
}
