import { Agent, get } from 'node:http'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

export type Load = {
  url: string
  token: string
  seconds: number
  /** Requests under way at the same time. */ abreast: number
}

/** Asks as fast as it gets answers, from a thread of its own, so that asking does not slow the answering. @returns answers a second */
export async function requestsPerSecond(load: Load): Promise<number> {
  const worker = new Worker(new URL(import.meta.url), { workerData: load })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

/** @returns milliseconds until the whole answer is there */
export async function ask(url: string, token: string, agent: Agent): Promise<number> {
  const from = performance.now()
  await new Promise<void>((resolve, reject) => {
    get(url, { agent, headers: { authorization: `Bearer ${token}` } }, (answer) => {
      answer.resume()
      answer.once('error', reject)
      answer.once('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${url} answered ${answer.statusCode}`)),
      )
    }).once('error', reject)
  })
  return performance.now() - from
}

async function run({ url, token, seconds, abreast }: Load): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: abreast })
  const from = performance.now()
  const until = from + seconds * 1000
  let answered = 0
  const line = async () => {
    while (performance.now() < until) {
      await ask(url, token, agent)
      answered++
    }
  }
  await Promise.all(Array.from({ length: abreast }, line))
  agent.destroy()
  return answered / ((performance.now() - from) / 1000)
}

if (!isMainThread) parentPort?.postMessage(await run(workerData as Load))
