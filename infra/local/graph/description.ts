import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

type Schema = Record<string, unknown>
type OperationObject = {
  requestBody?: { content?: Record<string, { schema?: Schema }> }
  responses: Record<string, { content?: Record<string, { schema?: Schema }> }>
}
type Document = { paths: Record<string, Record<string, OperationObject>>; components: Schema }

export type Description = {
  /** What is wrong with a request's body, or null. */
  request(method: string, path: string, body: unknown): string | null
  /** What is wrong with our own answer, or null. */
  response(method: string, path: string, status: number, body: unknown): string | null
}

/** Microsoft's own description of Graph, cut to what is used here. It lies beside the project, for those who have it. */
export const descriptionFile = new URL('../../../../shared/data/graph-openapi-slice.json', import.meta.url)

const errorSchema = { $ref: '#/components/schemas/microsoft.graph.ODataErrors.ODataError' }
const moreFormats = ['int16', 'int32', 'int64', 'decimal', 'float', 'double', 'base64url', 'byte', 'binary']

/** @returns null when the file is not there */
export function loadDescription(file: URL = descriptionFile): Description | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return null
  }
  const document = JSON.parse(text) as Document
  const strict = validator(document.components, false)
  const lenient = validator(anyCase(document.components), true)
  const routes = Object.entries(document.paths)
    .map(([path, operations]) => ({
      path,
      operations,
      pattern: patternOf(path),
      holes: path.split('{').length,
    }))
    .toSorted((a, b) => a.holes - b.holes)
  const find = (method: string, path: string) => {
    const plain = path
      .replace(/\/+$/, '')
      // Not among the paths that the description was cut to; it answers as a calendar view does.
      .replace(/\/events\/[^/]+\/instances$/i, '/calendarView')
      .replace(/\/(microsoft\.graph\.)?delta(\(\))?$/i, '/delta')
    for (const route of routes) {
      const operation = route.operations[method.toLowerCase()]
      if (operation && route.pattern.test(plain)) return { key: `${method} ${route.path}`, operation }
    }
    return null
  }
  return {
    request(method, path, body) {
      const found = find(method, path)
      const schema = found?.operation.requestBody?.content?.['application/json']?.schema
      return found && schema ? lenient(`${found.key} request`, schema, structuredClone(body)) : null
    },
    response(method, path, status, body) {
      const found = find(method, path)
      if (!found) return `${method} ${path} is not in the description`
      const described = found.operation.responses[String(status)]
      if (!described && status < 400) return `status ${status} is not described`
      const schema = status >= 400 ? errorSchema : described?.content?.['application/json']?.schema
      if (!schema) return body === undefined ? null : 'a body where none is described'
      return strict(`${found.key} ${status}`, schema, body)
    },
  }
}

function validator(
  components: Schema,
  coerce: boolean,
): (key: string, schema: Schema, body: unknown) => string | null {
  const ajv = new Ajv2020({ strict: false, allErrors: true, coerceTypes: coerce })
  addFormats.default(ajv)
  for (const format of moreFormats) if (!ajv.formats[format]) ajv.addFormat(format, true)
  ajv.addKeyword({
    keyword: 'enumInAnyCase',
    validate: (words: string[], data: unknown) =>
      typeof data === 'string' && words.some((word) => word.toLowerCase() === data.toLowerCase()),
    error: { message: 'must be one of the enum members' },
  })
  ajv.addSchema({ $id: 'graph', components })
  const compiled = new Map<string, ValidateFunction>()
  return (key, schema, body) => {
    let check = compiled.get(key)
    if (!check) {
      check = ajv.compile(
        JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"graph#/components/')) as Schema,
      )
      compiled.set(key, check)
    }
    if (check(body)) return null
    return (check.errors ?? [])
      .filter((error) => error.keyword !== 'if')
      .slice(0, 4)
      .map((error) =>
        `${error.instancePath || '/'} ${error.message ?? ''} ${String(error.params['additionalProperty'] ?? '')}`.trim(),
      )
      .join('; ')
  }
}

/** Graph's reader takes enum words in any case (seen in Microsoft's own samples); answers are held to the letter. */
function anyCase(components: Schema): Schema {
  return JSON.parse(JSON.stringify(components), (_key, value: unknown) => {
    const schema = value as { type?: unknown; enum?: unknown } | null
    return schema && typeof schema === 'object' && schema.type === 'string' && Array.isArray(schema.enum)
      ? { type: 'string', enumInAnyCase: schema.enum }
      : value
  }) as Schema
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/[.()$]/g, String.raw`\$&`).replace(/\{[^}]+\}/g, '[^/]+')}$`, 'i')
}
