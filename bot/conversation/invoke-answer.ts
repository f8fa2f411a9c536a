import type { AdaptiveCardActionResponse } from '@microsoft/teams.api'
import type { IAdaptiveCard } from '@microsoft/teams.cards'
import type { Card } from '../ports/posting.ts'

/** In the presser's own view: another card, a sentence under the one that stands there, or the refusal of a button we do not know. */
export const shown = (card: Card): AdaptiveCardActionResponse => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value: card as unknown as IAdaptiveCard,
})
export const message = (value: string): AdaptiveCardActionResponse => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value,
})
export const refusal = (text: string): AdaptiveCardActionResponse => ({
  statusCode: 400,
  type: 'application/vnd.microsoft.error',
  value: { code: 'NotSupported', message: text, innerHttpError: { statusCode: 400, body: {} } },
})
/** She is not signed in so that it could be done; nothing is. */
export const preconditionFailed = (text: string): AdaptiveCardActionResponse => ({
  statusCode: 412,
  type: 'application/vnd.microsoft.error.preconditionFailed',
  value: { code: '412', message: text, innerHttpError: { statusCode: 412, body: {} } },
})
