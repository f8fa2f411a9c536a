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
