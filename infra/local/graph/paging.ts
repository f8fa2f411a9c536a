import { GraphRefusal, type Answer, type Call, type Json } from './call.ts'

export const graphOrigin = 'https://graph.microsoft.com/v1.0'

/** `$select`, `$top`, `$skip`, and a next link at Microsoft's own address, as the real client expects. */
export function page(call: Call, all: readonly Json[], usualSize: number): Answer {
  const size = whole(call.query.get('$top')) ?? call.pageSize ?? usualSize
  if (size < 1 || size > 1000) throw new GraphRefusal(400, 'BadRequest', 'The limit for $top is 1 to 1000.')
  const skip = whole(call.query.get('$skip')) ?? 0
  const value = all.slice(skip, skip + size).map((one) => selected(call, one))
  const more = skip + size < all.length
  return {
    status: 200,
    body: {
      '@odata.context': `${graphOrigin}/$metadata#${call.path.slice(1)}`,
      ...(call.query.get('$count') === 'true' ? { '@odata.count': all.length } : {}),
      value,
      ...(more ? { '@odata.nextLink': link(call, { $skip: String(skip + size) }) } : {}),
    },
  }
}

/** Only what was asked for; the id, what is expanded and what begins with @ always come along. */
export function selected(call: Call, entity: Json): Json {
  const names = call.query
    .get('$select')
    ?.split(',')
    .map((name) => name.trim().toLowerCase())
  if (!names?.length) return entity
  names.push(
    ...[...(call.query.get('$expand') ?? '').matchAll(/(?:^|,)(\w+)/g)].map((found) =>
      found[1]!.toLowerCase(),
    ),
  )
  return Object.fromEntries(
    Object.entries(entity).filter(
      ([name]) => name === 'id' || name.startsWith('@') || names.includes(name.toLowerCase()),
    ),
  )
}

export function link(call: Call, changed: Record<string, string>): string {
  const query = new URLSearchParams(call.query)
  for (const [name, value] of Object.entries(changed)) query.set(name, value)
  return `${graphOrigin}${call.path}?${query.toString().replaceAll('%24', '$')}`
}

export function whole(text: string | null): number | null {
  if (text === null) return null
  if (!/^\d{1,6}$/.test(text)) throw new GraphRefusal(400, 'BadRequest', `'${text}' is not a whole number.`)
  return Number(text)
}
