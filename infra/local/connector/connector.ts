import type { Router } from 'express'
import type { Chaos } from '../chaos.ts'
import type { LocalClock } from '../clock.ts'
import { people } from '../directory.ts'
import type { LocalEvents } from '../events.ts'
import type { Identity } from '../identity/identity.ts'
import type { Watch } from '../passage.ts'
import { personas, type Persona } from '../personas.ts'
import type { Store } from '../state.ts'
import { activityFrom, installation, invoke, message, type Authentication } from './activity.ts'
import { createBotTraffic, type BotAnswer } from './bot-traffic.ts'
import { connectorRoutes } from './connector-routes.ts'
import { conversations, type Conversation } from './conversations.ts'
import { createMessages, duplicates, type Duplicate } from './messages.ts'
import type { StoredMessage } from './stored-message.ts'

export type Connector = {
  router: Router
  /** Where bots answer: what every activity says. */
  serviceUrl: string
  /** All conversations, or those that the person is a member of. */
  conversations(persona?: Persona): Conversation[]
  messages(conversationId: string): StoredMessage[]
  /** Cards that were posted more than once under the same key. */
  duplicates(): Duplicate[]
  /** The service stands here from now on, and is told where it is installed. Resolves when it has been told. */
  serviceIsAt(origin: string | null): Promise<void>
  /** A person writes; in a channel she mentions the bot. `locale` is what her Teams speaks: Danish unless said. */
  say(persona: Persona, conversation: Conversation, text: string, locale?: string): Promise<StoredMessage>
  /** A person presses a button on a card, or her client refreshes it. */
  invoke(
    persona: Persona,
    conversation: Conversation,
    pressed: {
      activityId: string
      action: unknown
      trigger: 'manual' | 'automatic'
      authentication?: Authentication
      locale?: string
    },
  ): Promise<BotAnswer>
  /** Samlet is added to the conversation. */
  add(conversationId: string): Promise<void>
}

type Parts = {
  store: Store
  clock: LocalClock
  events: LocalEvents
  chaos: Chaos
  identity: Identity
  origin: string
  watch: Watch
  log: (line: string) => void
}

/** Teams' side of the bot: where it is installed, what is said to it, and what it posts. */
export function createConnector({
  store,
  clock,
  events,
  chaos,
  identity,
  origin,
  watch,
  log,
}: Parts): Connector {
  const { state } = store
  const serviceUrl = `${origin}/connector/`
  const messages = createMessages(store, clock, events)
  const traffic = createBotTraffic(identity, serviceUrl, watch, log)
  const stamp = () => {
    const now = clock.now()
    return {
      id: String(now.epochMilliseconds),
      time: now.toString({ smallestUnit: 'millisecond' }),
      serviceUrl,
    }
  }
  /** Who added Samlet: to a team the administrator, to a chat the person herself. */
  const installer = (conversation: Conversation) =>
    conversation.kind === 'personal'
      ? conversation.members[0]!
      : people.find((one) => one.id === personas.find(({ key }) => key === 'administrator')?.id)!
  const tellInstallations = async () => {
    for (const conversation of conversations(state)) {
      if (!state.installed.includes(conversation.id) || state.told.includes(conversation.id)) continue
      const { status } = await traffic.send(
        installation(activityFrom(installer(conversation), conversation, stamp()), conversation),
      )
      if (status < 200 || status > 299) continue
      state.told.push(conversation.id)
      store.changed()
    }
  }
  const actor = (persona: Persona) => people.find((one) => one.id === persona.id)!
  return {
    serviceUrl,
    router: connectorRoutes({ state, messages, identity, chaos, serviceUrl }),
    conversations: (persona) =>
      conversations(state).filter(
        (one) => !persona || one.members.some((member) => member.id === persona.id),
      ),
    messages: (conversationId) => messages.in(conversationId),
    duplicates: () => duplicates(state.messages),
    async serviceIsAt(serviceOrigin) {
      traffic.serviceOrigin = serviceOrigin
      if (serviceOrigin) await tellInstallations()
    },
    async say(persona, conversation, text, locale) {
      const person = actor(persona)
      const said = messages.add({
        conversationId: conversation.id,
        from: { id: person.id, name: person.name, bot: false },
        text,
        card: null,
        summary: null,
        replyToId: null,
      })
      const rootId = conversation.kind === 'channel' ? said.id : null
      const at = { ...stamp(), id: said.id, rootId, ...(locale ? { locale } : {}) }
      if (state.installed.includes(conversation.id))
        await traffic.send(message(activityFrom(person, conversation, at), conversation, text))
      return said
    },
    invoke: (persona, conversation, { activityId, action, trigger, authentication, locale }) => {
      const root = messages.find(conversation.id, activityId)?.replyToId ?? activityId
      const rootId = conversation.kind === 'channel' ? root : null
      const at = { ...stamp(), rootId, ...(locale ? { locale } : {}) }
      const base = activityFrom(actor(persona), conversation, at)
      return traffic.send(invoke(base, activityId, action, trigger, authentication))
    },
    async add(conversationId) {
      if (!state.installed.includes(conversationId)) state.installed.push(conversationId)
      store.changed()
      await tellInstallations()
    },
  }
}
