import { GraphError, type Client } from '@microsoft/microsoft-graph-client'
import { longestWaitMs, passing, tries, waitFor } from './patience.ts'

/** One question of a batch: a POST that changes nothing. */
export type Question = { url: string; body: object }
type Item = { id: string; status: number; headers?: Record<string, string>; body?: unknown }

/** `$batch` takes so many at a time; Graph itself asks Outlook for four of them at once (knowledge: graph 2.8). */
const mostQuestions = 20

/**
 * Asks all in as few round trips as there can be, and answers in their order. A question that is told to wait inside the
 * batch is asked again alone with the others that were.
 * @throws GraphError of the first question that was refused, or had to wait too long
 */
export async function readBatch<Body>(client: Client, questions: readonly Question[]): Promise<Body[]> {
  const answers: Body[] = []
  for (let from = 0; from < questions.length; from += mostQuestions)
    answers.push(...(await ask<Body>(client, questions.slice(from, from + mostQuestions))))
  return answers
}

async function ask<Body>(client: Client, questions: readonly Question[]): Promise<Body[]> {
  const answers = new Map<string, Body>()
  let open = questions.map(({ url, body }, n) => ({
    id: String(n + 1),
    method: 'POST',
    url,
    body,
    headers: { 'Content-Type': 'application/json' },
  }))
  for (let attempt = 1; open.length > 0; attempt++) {
    const { responses } = (await client.api('/$batch').post({ requests: open })) as { responses: Item[] }
    const later: Item[] = []
    for (const item of responses) {
      if (item.status < 400) answers.set(item.id, item.body as Body)
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
  return questions.map((_, n) => answers.get(String(n + 1))!)
}

function refusal({ status }: Item): GraphError {
  return new GraphError(status, 'A question of the batch was refused.')
}
