/** A card as JSON, ready for Teams (version 1.5). */
export type Card = Record<string, unknown>

/** Where a card goes: a channel or a personal chat, as the bot was told by Teams. `serviceUrl` is kept from the latest activity. */
export type Conversation = { id: string; serviceUrl: string }

/** The bot's way out. Errors carry a status; 403 and 404 mean the conversation is dead. */
export type Posting = {
  post(to: Conversation, card: Card, summary: string): Promise<{ activityId: string }>
  update(at: Conversation, activityId: string, card: Card, summary: string): Promise<void>
  remove(at: Conversation, activityId: string): Promise<void>
}
