/** What goes between Office.js and its host: JSON texts by postMessage. */
export type Asked = {
  _messageType: number
  _actionName: string
  _conversationId: string
  _correlationId: number
  _data: unknown
  _actionType: 0 | 1 | 2
}

/** Invoke, register for an event, unregister. */
export const actionType = { invoke: 0, register: 1, unregister: 2 } as const

/** A request of Office.js, or null when the message is something else. */
export function readAsked(data: unknown, conversation: string): Asked | null {
  if (typeof data !== 'string') return null
  try {
    const asked = JSON.parse(data) as Partial<Asked> | null
    if (asked?._messageType !== 0 || asked._conversationId !== conversation) return null
    return asked as Asked
  } catch {
    return null
  }
}

/** The answer to a request (`correlation`), or an event (null). */
export function written(
  action: string,
  conversation: string,
  correlation: number | null,
  data: unknown,
): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: action,
    _conversationId: conversation,
    _correlationId: correlation ?? 0,
    _origin: location.origin,
    _data: data ?? null,
    _errorCode: 0,
    _responseType: correlation === null ? 1 : 0,
    _serializerVersion: 1,
  })
}
