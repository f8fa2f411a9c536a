import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Temporal } from 'temporal-polyfill'
import { DocumentNotMade } from './document-not-made.ts'
import type { Answer, Job } from './job.ts'
import type { Letter } from './letter.ts'

/** A document takes milliseconds, a thousand pages a few seconds. What takes longer hangs. */
const patience = 60_000

type Typesetter = { worker: Worker; gone: AbortSignal }
let typesetter: Typesetter | null = null
let queue: Promise<unknown> = Promise.resolve()

/**
 * Draws a letter as PDF/UA-1 in Danish, dated `now`. The same letter, view and time give the same bytes.
 * Any number may be asked for at once; they are drawn one after the other on a thread of their own.
 * @throws DocumentNotMade
 */
export function drawDocument<View extends { municipality: { name: string } }>(
  letter: Letter<View>,
  view: View,
  now: Temporal.Instant,
): Promise<Uint8Array> {
  const job: Job = {
    folder: letter.folder,
    title: letter.title(view),
    author: view.municipality.name,
    view,
    at: Math.floor(now.epochMilliseconds / 1000),
  }
  const drawn = queue.then(() => draw(job))
  queue = drawn.catch(() => undefined)
  return drawn
}

async function draw(job: Job): Promise<Uint8Array> {
  const answer = await ask(job)
  if ('pdf' in answer) return answer.pdf
  throw new DocumentNotMade(answer.failed.code, answer.failed.message)
}

/** A thread that died or hangs is given up; the next document begins another. */
async function ask(job: Job): Promise<Answer> {
  const { worker, gone } = (typesetter ??= begin())
  // It keeps the process alive only while a document is under way.
  worker.ref()
  try {
    worker.postMessage(job)
    const signal = AbortSignal.any([gone, AbortSignal.timeout(patience)])
    const [answer] = await once(worker, 'message', { signal })
    return answer as Answer
  } catch (error) {
    await worker.terminate()
    throw new DocumentNotMade(`${job.folder}: typesetter`, String(error))
  } finally {
    worker.unref()
  }
}

function begin(): Typesetter {
  const worker = new Worker(new URL('typesetter.ts', import.meta.url), { execArgv: [], env: {} })
  const gone = new AbortController()
  worker.on('error', () => undefined)
  worker.on('exit', () => {
    typesetter = null
    gone.abort()
  })
  worker.unref()
  return { worker, gone: gone.signal }
}
