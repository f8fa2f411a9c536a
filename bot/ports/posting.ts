/** A card as JSON, ready for Teams (version 1.5). */
export type Card = Record<string, unknown>

/** Where a card goes: a channel or a personal chat, as the bot was told by Teams. `serviceUrl` is kept from the latest activity. */
export type Conversation = { id: string; serviceUrl: string }

/** The bot's way out. Every error is a PostingFailure. */
export type Posting = {
  /** All that can fail before anything leaves: a crash or failure in here has lost no answer. */
  ready(): Promise<void>
  post(to: Conversation, card: Card, summary: string): Promise<{ activityId: string }>
  /** Draws anew a card that stands there: done twice it is done once. Fails as `gone` when it stands there no more. */
  update(at: Conversation, activityId: string, card: Card, summary: string): Promise<void>
  remove(at: Conversation, activityId: string): Promise<void>
  /**
   * The personal chat of a colleague. Teams gives the same one every time; it fails as `gone` where Samlet is not installed.
   * @param userId the id that Teams knows the person by towards the bot, or the Entra object id
   */
  openPersonal(serviceUrl: string, userId: string): Promise<Conversation>
}

/** Kinds of a failure after which the same is tried again. The message of a failure begins with its kind. */
export const triedAgain = ['busy', 'unreachable', 'unanswered'] as const

/**
 * Teams did not say yes. `busy` and `unreachable`: it was not done, try again · `unanswered`: nobody knows whether it was done ·
 * `gone`: the conversation is dead or closed to the bot · `refused`: it will never be taken.
 */
export class PostingFailure extends Error {
  readonly kind: (typeof triedAgain)[number] | 'gone' | 'refused'
  readonly status: number | null
  readonly retryAfterSeconds: number | null
  constructor(
    kind: PostingFailure['kind'],
    status: number | null = null,
    retryAfterSeconds: number | null = null,
  ) {
    super(status === null ? kind : `${kind} ${status}`)
    this.name = 'PostingFailure'
    this.kind = kind
    this.status = status
    this.retryAfterSeconds = retryAfterSeconds
  }
}
