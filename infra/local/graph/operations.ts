import { rights, type Operation } from './rights.ts'

export type Asked = { operation: Operation; params: Record<string, string> }

/** The operation behind a method and a path below /v1.0, or null: then it is unknown here. */
export function findOperation(method: string, path: string): Asked | null {
  const plain = path
    .replace(/\/+$/, '')
    .replace(/\/microsoft\.graph\.(getSchedule|cancel|sendMail|delta)\b/i, '/$1')
    .replace(/\(\)$/, '')
  for (const { operation, verb, pattern } of patterns) {
    if (verb !== method) continue
    const found = pattern.exec(plain)
    if (found) return { operation, params: decoded(found.groups ?? {}) }
  }
  return null
}

const patterns = (Object.keys(rights) as Operation[]).map((operation) => {
  const [verb, template] = operation.split(' ') as [string, string]
  const source = template
    .replaceAll('.', String.raw`\.`)
    .replace(/^:mailbox/, '(?:/me|/users/(?<user>[^/]+))')
    .replace(/:(\w+)/g, '(?<$1>[^/]+)')
  return { operation, verb, pattern: new RegExp(`^${source}$`, 'i') }
})

function decoded(groups: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).flatMap(([name, value]) => (value === undefined ? [] : [[name, safely(value)]])),
  )
}

function safely(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
