import { GraphError, type Client } from '@microsoft/microsoft-graph-client'
import { longestWaitMs, passing, tries, waitFor } from './patience.ts'

/**
 * One part of a batch: a POST that changes nothing unless another method is said. Whatever it changes may be said twice.
 * `lets`: refusals that are an answer too; such a part is answered by its status alone.
 */
export type Part = {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  url: string
  body?: object
  headers?: Record<string, string>
  lets?: readonly number[]
}
export type Answered<Body> = { status: number; body: Body }
type Item = { id: string; status: number; headers?: Record<string, string>; body?: unknown }

/** `$batch` takes so many at a time; Graph itself asks Outlook for four of them at once (knowledge: graph 2.8). */
const mostParts = 20

/**
 * Asks all in as few round trips as there can be, and answers in their order. A part that is told to wait inside the batch is asked
 * again alone with the others that were.
 * @throws GraphError of the first part that was refused, or had to wait too long
 */
export async function batch<Body>(client: Client, parts: readonly Part[]): Promise<Answered<Body>[]> {
  const answers: Answered<Body>[] = []
  for (let from = 0; from < parts.length; from += mostParts)
    answers.push(...(await ask<Body>(client, parts.slice(from, from + mostParts))))
  return answers
}

async function ask<Body>(client: Client, parts: readonly Part[]): Promise<Answered<Body>[]> {
  const answers = new Map<string, Answered<Body>>()
  let open = parts.map(({ method = 'POST', url, body, headers }, n) => ({
    id: String(n + 1),
    method,
    url,
    ...(body ? { body } : {}),
    headers: { ...(body ? { 'Content-Type': 'application/json' } : {}), ...headers },
  }))
  for (let attempt = 1; open.length > 0; attempt++) {
    const { responses } = (await client.api('/$batch').post({ requests: open })) as { responses: Item[] }
    const later: Item[] = []
    for (const item of responses) {
      const isAnswer = parts[Number(item.id) - 1]?.lets?.includes(item.status)
      if (item.status < 400 || isAnswer)
        answers.set(item.id, { status: item.status, body: item.body as Body })
      else if (passing.has(item.status) && attempt < tries) later.push(item)
      else throw refusal(item)
    }
    const wait = Math.max(
      0,
      ...later.map(({ headers }) => waitFor(headers?.['Retry-After'] ?? null, attempt)),
    )
    if (later[0] && wait > longestWaitMs) throw refusal(later[0])
    open = open.filter(({ id }) => later.some((item) => item.id === id))
    if (open.length > 0) await new Promise((resolve) => setTimeout(resolve, wait))
  }
  return parts.map((_, n) => answers.get(String(n + 1))!)
}

function refusal({ status }: Item): GraphError {
  return new GraphError(status, 'A part of the batch was refused.')
}
