import { MessageActivityInput } from '@microsoft/teams.api'
import type { App } from '@microsoft/teams.apps'
import type { IAdaptiveCard } from '@microsoft/teams.cards'
import { PostingFailure, type Card, type Posting } from '../ports/posting.ts'
import { NoBotToken } from './bot-token.ts'
import { retryAfterOf, statusOf } from './retry.ts'

/** Nobody was reached, so nothing was done. Every other failure of the line leaves it open. */
const neverLeft = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

/**
 * The bot's way out, on the SDK. One card is one activity without text: Teams would make two messages of them,
 * and the id that comes back would be the text's.
 */
export function postingThrough(teams: App, tenantId: string, token: () => Promise<string>): Posting {
  const at = (serviceUrl: string) => teams.api.clone({ serviceUrl }).conversations
  const attempt = async <T>(act: () => Promise<T>): Promise<T> => {
    try {
      await token()
      return await act()
    } catch (error) {
      // The SDK's error carries the bot's token: it goes no further.
      throw failureOf(error)
    }
  }
  return {
    ready: () => attempt(async () => undefined),
    post: ({ id, serviceUrl }, card, summary) =>
      attempt(async () => {
        const made = await at(serviceUrl).createActivity(id, activityOf(card, summary))
        return { activityId: made.id }
      }),
    update: ({ id, serviceUrl }, activityId, card, summary) =>
      attempt(async () => {
        await at(serviceUrl).updateActivity(id, activityId, activityOf(card, summary))
      }),
    remove: ({ id, serviceUrl }, activityId) => attempt(() => at(serviceUrl).deleteActivity(id, activityId)),
    openPersonal: (serviceUrl, userId) =>
      attempt(async () => {
        const made = await at(serviceUrl).create({
          members: [{ id: userId, role: 'user' }],
          tenantId,
          channelData: { tenant: { id: tenantId } },
        })
        return { id: made.id, serviceUrl }
      }),
  }
}

const activityOf = (card: Card, summary: string) =>
  new MessageActivityInput(undefined, { summary }).addCard('adaptive', card as unknown as IAdaptiveCard)

export function failureOf(error: unknown): PostingFailure {
  if (error instanceof NoBotToken) return new PostingFailure('unreachable')
  const status = statusOf(error)
  if (status === null)
    return new PostingFailure(
      neverLeft.has(String((error as { code?: unknown } | null)?.code)) ? 'unreachable' : 'unanswered',
    )
  if (status === 412 || status === 429 || status === 503)
    return new PostingFailure('busy', status, retryAfterOf(error))
  // 401: our secret has run out or the clock is wrong. It was not done, and will be when that is mended.
  if (status === 401) return new PostingFailure('unreachable', status)
  if (status === 403 || status === 404) return new PostingFailure('gone', status)
  return new PostingFailure(status >= 500 ? 'unanswered' : 'refused', status)
}
