/** A message or card as everybody in the conversation sees it. `id` is Teams' own kind: milliseconds as text, growing. */
export type StoredMessage = {
  id: string
  conversationId: string
  at: string
  from: { id: string; name: string; bot: boolean }
  text: string | null
  card: Record<string, unknown> | null
  summary: string | null
  updatedAt: string | null
  /** The post that this answers, in a channel. */
  replyToId: string | null
}
