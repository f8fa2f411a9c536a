import { teamsUserId } from '../connector/conversations.ts'
import type { CardJson } from './card-answer.ts'
import type { Pressed } from './draw-card.ts'

/**
 * The action that Teams sends by itself when somebody looks at the card. With `userIds`, for those listed; without, for everybody
 * in a conversation of at most 60 people, and all of ours are.
 */
export function refreshFor(card: CardJson, personId: string): Pressed | null {
  const refresh = card['refresh'] as { action?: Record<string, unknown>; userIds?: unknown } | undefined
  const action = refresh?.action
  const verb = action?.['verb']
  if (action?.['type'] !== 'Action.Execute' || typeof verb !== 'string') return null
  const listed = Array.isArray(refresh?.userIds) ? (refresh.userIds as unknown[]) : []
  if (listed.length > 0 && !listed.includes(teamsUserId(personId))) return null
  return { verb, data: action['data'] ?? {} }
}
