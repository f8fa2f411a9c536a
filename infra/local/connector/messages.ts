import type { LocalClock } from '../clock.ts'
import type { LocalEvents } from '../events.ts'
import type { Store } from '../state.ts'
import type { StoredMessage } from './stored-message.ts'

export type NewMessage = Pick<
  StoredMessage,
  'conversationId' | 'from' | 'text' | 'card' | 'summary' | 'replyToId'
>

export type Messages = {
  add(message: NewMessage): StoredMessage
  find(conversationId: string, id: string): StoredMessage | null
  change(message: StoredMessage, to: Pick<StoredMessage, 'text' | 'card' | 'summary'>): void
  remove(message: StoredMessage): void
  in(conversationId: string): StoredMessage[]
}

export function createMessages(store: Store, clock: LocalClock, events: LocalEvents): Messages {
  const { state } = store
  const told = (message: StoredMessage) => {
    store.changed()
    events.tell({ type: 'message', id: message.conversationId })
  }
  const now = () => clock.now().toString({ smallestUnit: 'millisecond' })
  return {
    add(message) {
      const last = state.messages.reduce((highest, one) => Math.max(highest, Number(one.id)), 0)
      const added = {
        ...message,
        id: String(Math.max(clock.now().epochMilliseconds, last + 1)),
        at: now(),
        updatedAt: null,
      }
      state.messages.push(added)
      told(added)
      return added
    },
    find: (conversationId, id) =>
      state.messages.find((one) => one.conversationId === conversationId && one.id === id) ?? null,
    change(message, to) {
      Object.assign(message, to, { updatedAt: now() })
      told(message)
    },
    remove(message) {
      state.messages.splice(state.messages.indexOf(message), 1)
      told(message)
    },
    in: (conversationId) => state.messages.filter((one) => one.conversationId === conversationId),
  }
}

export type Duplicate = { key: string; conversationId: string; messageIds: string[] }

/** Cards that stand more than once in one conversation under one key. Nothing is removed here that Teams would not remove. */
export function duplicates(messages: readonly StoredMessage[]): Duplicate[] {
  const groups = new Map<string, Duplicate>()
  for (const message of messages) {
    const key = cardKey(message.card)
    if (!key) continue
    const group = groups.get(`${message.conversationId} ${key}`) ?? {
      key,
      conversationId: message.conversationId,
      messageIds: [],
    }
    group.messageIds.push(message.id)
    groups.set(`${message.conversationId} ${key}`, group)
  }
  return [...groups.values()].filter((group) => group.messageIds.length > 1)
}

/** The idempotency key that the card carries: `data.key` of an action, or `metadata.key`. */
export function cardKey(part: unknown): string | null {
  if (!part || typeof part !== 'object') return null
  const entries = Object.entries(part as Record<string, unknown>)
  for (const [name, value] of entries) {
    const key = (value as { key?: unknown } | null)?.key
    if ((name === 'data' || name === 'metadata') && typeof key === 'string') return key
  }
  for (const [, value] of entries) {
    const key = cardKey(value)
    if (key) return key
  }
  return null
}
