export type CardJson = Record<string, unknown>

/** What a button on a card led to, as the person sees it. */
export type CardAnswer =
  | { is: 'card'; card: CardJson }
  | { is: 'message' | 'trouble'; words: string }
  /** Her token is wanted first: for whom, and what is to be given back with it. */
  | { is: 'sign-in'; uri: string; id: string; connectionName: string }

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
  if (statusCode === 401 && type === 'application/vnd.microsoft.activity.loginRequest')
    return signInAsked(value)
  if (isRecord(value) && typeof value['message'] === 'string')
    return { is: 'trouble', words: value['message'] }
  return { is: 'trouble', words: nothing }
}

/** Teams leaves the silent way when any of it is missing, and the local Teams has no other. */
function signInAsked(value: unknown): CardAnswer {
  const { connectionName, tokenExchangeResource, buttons } = isRecord(value) ? value : {}
  const { id, uri } = isRecord(tokenExchangeResource) ? tokenExchangeResource : {}
  return typeof connectionName === 'string' &&
    typeof id === 'string' &&
    typeof uri === 'string' &&
    Array.isArray(buttons)
    ? { is: 'sign-in', uri, id, connectionName }
    : { is: 'trouble', words: nothing }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
