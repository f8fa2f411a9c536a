import { Temporal } from 'temporal-polyfill'
import { GraphRefusal, type Call } from './call.ts'

export type Window = { start: number; end: number }

/** startDateTime and endDateTime, which whatever shows a series day by day must be told. */
export function windowOf(call: Call): Window {
  const at = (name: string) => {
    const text = call.query.get(name)
    if (!text)
      throw new GraphRefusal(400, 'ErrorInvalidParameter', `The query parameter '${name}' is required.`)
    try {
      return Temporal.Instant.from(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`).epochMilliseconds
    } catch {
      throw new GraphRefusal(400, 'ErrorInvalidParameter', `'${text}' is not a valid time.`)
    }
  }
  const window = { start: at('startDateTime'), end: at('endDateTime') }
  if (window.start > window.end)
    throw new GraphRefusal(400, 'ErrorInvalidParameter', 'The start must be before the end.')
  return window
}
