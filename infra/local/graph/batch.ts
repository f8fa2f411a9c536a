import { GraphRefusal, type Answer, type Json } from './call.ts'
import type { Door, GraphRequest } from './door.ts'

/** `$batch` is not in Microsoft's description; this follows its concept page. */
const mostRequests = 20
const atOnce = 4

type Item = {
  id: string
  method: string
  url: string
  headers?: Record<string, string>
  body?: Json
  dependsOn?: string[]
}

/** Twenty requests in one, each with a status of its own; four at a time, or one after the other where they depend. */
export async function serveBatch(door: Door, request: GraphRequest): Promise<Answer> {
  const items = readItems(request.body)
  const answers = new Map<string, Answer>()
  const one = async (item: Item) => {
    const failed = item.dependsOn?.some((id) => (answers.get(id)?.status ?? 424) >= 400)
    answers.set(item.id, failed ? failedDependency : await door.serve(itemRequest(item, request)))
  }
  const chained = items.some((item) => item.dependsOn?.length)
  for (let next = 0; next < items.length; next += chained ? 1 : atOnce) {
    await Promise.all(items.slice(next, next + (chained ? 1 : atOnce)).map(one))
  }
  const responses = items.map(({ id }) => {
    const { status, headers, body } = answers.get(id)!
    return {
      id,
      status,
      headers: { ...(body ? { 'Content-Type': 'application/json' } : {}), ...titled(headers) },
      ...(body ? { body } : {}),
    }
  })
  return { status: 200, body: { responses } }
}

function readItems(body: Json | undefined): Item[] {
  const items = (body?.['requests'] ?? []) as Item[]
  const bad = (text: string) => new GraphRefusal(400, 'BadRequest', text)
  if (!Array.isArray(items) || items.length === 0) throw bad('Invalid batch payload format.')
  if (items.length > mostRequests)
    throw bad(`Number of batch request steps exceeds the maximum value of ${mostRequests}.`)
  if (new Set(items.map((item) => item.id)).size !== items.length) throw bad('Request ids must be unique.')
  for (const item of items) {
    if (!item.id || !item.method || !item.url?.startsWith('/')) throw bad('Invalid batch payload format.')
    if (item.body && !/json/i.test(item.headers?.['Content-Type'] ?? item.headers?.['content-type'] ?? ''))
      throw bad('Write request must contain Content-Type header.')
  }
  return items
}

/** An item carries the batch's own token and language unless it brings its own. */
function itemRequest(item: Item, batch: GraphRequest): GraphRequest {
  const [path = '', query = ''] = item.url.split('?')
  const own = Object.fromEntries(
    Object.entries(item.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  )
  return {
    method: item.method.toUpperCase(),
    path,
    query: new URLSearchParams(query),
    headers: { authorization: batch.headers['authorization'], ...own },
    body: item.body,
  }
}

const failedDependency: Answer = {
  status: 424,
  body: { error: { code: 'FailedDependency', message: 'A request that this one depends on failed.' } },
}

const titled = (headers: Record<string, string> = {}) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name === 'retry-after' ? 'Retry-After' : name, value]),
  )
