import { ApiError } from '#shared/api/client.ts'
import type { Reason } from '#shared/domain/reason.ts'
import type { Words } from './words.ts'

export function reasonOf(error: unknown): Reason {
  return error instanceof ApiError ? error.reason : 'unexpected'
}

/** The sentence for the person, in her language. */
export function sentenceOf(error: unknown, words: Pick<Words, 'reasons'>): string {
  return words.reasons[reasonOf(error)](error instanceof ApiError ? error.detail : null)
}

/** The same of something that could not be read: nothing was typed, and nothing was to be saved. */
export function unreadSentenceOf(error: unknown, words: Pick<Words, 'reasons' | 'tab'>): string {
  const reason = reasonOf(error)
  if (reason === 'unexpected' || reason === 'offline') return words.tab.unread[reason]
  return sentenceOf(error, words)
}
