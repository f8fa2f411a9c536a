export type CardJson = Record<string, unknown>

/** What a button on a card led to, as the person sees it. */
export type CardAnswer = { is: 'card'; card: CardJson } | { is: 'message' | 'trouble'; words: string }

const nothing = 'Samlet svarede ikke på det, du trykkede på. Prøv igen.'

/** Reads the bot's answer to an invoke (`statusCode`, `type`, `value`), or the local Teams' own refusal (`error`). */
export function answerIn(body: unknown): CardAnswer {
  const { statusCode, type, value, error } = (body ?? {}) as Record<string, unknown>
  if (typeof error === 'string') return { is: 'trouble', words: error }
  if (statusCode === 200 && type === 'application/vnd.microsoft.card.adaptive' && isRecord(value))
    return { is: 'card', card: value }
  if (
    statusCode === 200 &&
    type === 'application/vnd.microsoft.activity.message' &&
    typeof value === 'string'
  )
    return { is: 'message', words: value }
  if (isRecord(value) && typeof value['message'] === 'string')
    return { is: 'trouble', words: value['message'] }
  return { is: 'trouble', words: nothing }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
